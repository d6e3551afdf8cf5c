package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.FreeCode;
import app.touchstone.checklists.OptionEdit;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The options of a question in their order, with what each is worth. Those of a yes/no are fixed. */
final class OptionsPart extends Composite<Div> {

    private final transient Bench bench;
    private final String code;
    private final OrderedList list = new OrderedList();
    private final Button adding = new Button(words("checklists.builder.option.add"), VaadinIcon.PLUS.create());
    private final transient Map<String, Row> rows = new LinkedHashMap<>();

    /** What of an option takes the focus when it has been worked on. */
    private record Row(ListItem item, Component worth, Button up, Button down) {}

    OptionsPart(Bench bench, String code) {
        this.bench = bench;
        this.code = code;
        adding.addThemeVariants(ButtonVariant.TERTIARY);
        adding.addClickListener(click -> add());
        build();
    }

    private void build() {
        Question question = bench.question(code);
        list.removeAll();
        rows.clear();
        list.addClassName("builder-options");
        list.getElement().setAttribute("aria-label", words("checklists.builder.options"));
        question.options().forEach(option -> list.add(row(question, option)));
        getContent().removeAll();
        getContent().add(list);
        if (question.type() != QuestionType.YES_NO) {
            getContent().add(adding);
        }
    }

    private ListItem row(Question question, Option option) {
        String own = option.code();
        boolean isFree = question.type() != QuestionType.YES_NO;
        Component worth = worth(question, option);
        Button up = Fields.sign(VaadinIcon.ARROW_UP, words("checklists.builder.option.up", own), () -> move(own, -1));
        Button down =
                Fields.sign(VaadinIcon.ARROW_DOWN, words("checklists.builder.option.down", own), () -> move(own, 1));
        Div line = QuestionForm.line();
        if (isFree) {
            line.add(Fields.code(words("checklists.code"), own, to -> rename(own, to)));
        }
        line.add(worth);
        if (isFree) {
            line.add(acts(own, up, down));
        }
        ListItem item = new ListItem(
                LocalizedField.ofLines(
                        words("checklists.builder.option"),
                        option.text(),
                        text -> edit(own, one -> new Option(own, text, one.points(), one.required()))),
                line);
        rows.put(own, new Row(item, worth, up, down));
        return item;
    }

    private Component worth(Question question, Option option) {
        String own = option.code();
        return question.type() == QuestionType.SINGLE
                ? Fields.points(
                        words("checklists.builder.option.points"),
                        option.points(),
                        points -> edit(own, one -> new Option(own, one.text(), points, one.required())))
                : Fields.check(
                        words("checklists.builder.option.required"),
                        option.required(),
                        required -> edit(own, one -> new Option(own, one.text(), one.points(), required)));
    }

    private Div acts(String option, Button up, Button down) {
        Button delete = Fields.sign(VaadinIcon.TRASH, words("checklists.builder.option.delete", option), () -> {
            bench.desk().edit(now -> OptionEdit.without(now, code, option));
            build();
            adding.focus();
        });
        Div acts = new Div(up, down, delete);
        acts.addClassName("icon-acts");
        return acts;
    }

    private void add() {
        bench.edit(code, draft -> {
            List<Option> options = new ArrayList<>(draft.question().options());
            String free = FreeCode.next("a", options.stream().map(Option::code).collect(Collectors.toSet()));
            options.add(new Option(free, LocalizedText.empty(), BigDecimal.ZERO, false));
            return draft.options(options);
        });
        build();
        rows.values().stream().reduce((first, last) -> last).ifPresent(row -> FormGate.enter(row.item()));
    }

    private void rename(String from, String to) {
        bench.desk().edit(now -> OptionEdit.renamed(now, code, from, to));
        build();
        at(to).ifPresent(row -> FormGate.enter(row.worth()));
    }

    private void move(String option, int by) {
        bench.edit(code, draft -> {
            List<Option> options = new ArrayList<>(draft.question().options());
            int at = options.stream().map(Option::code).toList().indexOf(option);
            int to = Math.clamp(at + by, 0, options.size() - 1);
            options.add(to, options.remove(at));
            return draft.options(options);
        });
        build();
        at(option).ifPresent(row -> (by < 0 ? row.up() : row.down()).focus());
    }

    private Optional<Row> at(String option) {
        return Optional.ofNullable(rows.get(option));
    }

    private void edit(String option, UnaryOperator<Option> change) {
        bench.edit(
                code,
                draft -> draft.options(draft.question().options().stream()
                        .map(one -> one.code().equals(option) ? change.apply(one) : one)
                        .toList()));
    }
}
