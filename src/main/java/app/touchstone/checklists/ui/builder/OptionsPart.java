package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.FreeCode;
import app.touchstone.checklists.Option;
import app.touchstone.checklists.OptionEdit;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.QuestionType;
import app.touchstone.platform.LocalizedText;
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
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The options of a question in their order, with what each is worth. Those of a yes/no are fixed. */
final class OptionsPart extends Composite<Div> {

    private final transient Bench bench;
    private final String code;

    OptionsPart(Bench bench, String code) {
        this.bench = bench;
        this.code = code;
        build();
    }

    private void build() {
        Question question = bench.question(code);
        OrderedList list = new OrderedList();
        list.addClassName("builder-options");
        list.getElement().setAttribute("aria-label", words("checklists.builder.options"));
        question.options().forEach(option -> list.add(row(question, option)));
        getContent().removeAll();
        getContent().add(list);
        if (question.type() != QuestionType.YES_NO) {
            Button add = new Button(words("checklists.builder.option.add"), VaadinIcon.PLUS.create(), click -> add());
            add.addThemeVariants(ButtonVariant.TERTIARY);
            getContent().add(add);
        }
    }

    private ListItem row(Question question, Option option) {
        String own = option.code();
        Div line = QuestionForm.line();
        if (question.type() != QuestionType.YES_NO) {
            line.add(Fields.code(words("checklists.code"), own, to -> rename(own, to)));
        }
        line.add(worth(question, option));
        if (question.type() != QuestionType.YES_NO) {
            line.add(acts(own));
        }
        return new ListItem(
                new LocalizedFields(
                        words("checklists.builder.option"),
                        option.text(),
                        text -> edit(own, one -> new Option(own, text, one.points(), one.required()))),
                line);
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

    private Div acts(String option) {
        Div acts = new Div(
                Fields.sign(VaadinIcon.ARROW_UP, words("checklists.builder.option.up", option), () -> move(option, -1)),
                Fields.sign(
                        VaadinIcon.ARROW_DOWN, words("checklists.builder.option.down", option), () -> move(option, 1)),
                Fields.sign(VaadinIcon.TRASH, words("checklists.builder.option.delete", option), () -> {
                    bench.desk().edit(now -> OptionEdit.without(now, code, option));
                    build();
                }));
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
    }

    private void rename(String from, String to) {
        bench.desk().edit(now -> OptionEdit.renamed(now, code, from, to));
        build();
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
    }

    private void edit(String option, UnaryOperator<Option> change) {
        bench.edit(
                code,
                draft -> draft.options(draft.question().options().stream()
                        .map(one -> one.code().equals(option) ? change.apply(one) : one)
                        .toList()));
    }
}
