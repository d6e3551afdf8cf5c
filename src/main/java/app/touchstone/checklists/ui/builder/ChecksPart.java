package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.FreeCode;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Checks.Warning;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a question asks for and points out by rules over the whole report. */
final class ChecksPart extends Composite<Div> {

    private final transient Bench bench;
    private final String code;
    private final Div warnings = new Div();

    ChecksPart(Bench bench, Question question) {
        this.bench = bench;
        this.code = question.code();
        Checks checks = question.checks();
        warnings.addClassName("builder-part");
        getContent().addClassName("builder-part");
        getContent()
                .add(rule(
                        "checklists.builder.comment-when",
                        Optional.ofNullable(checks.commentWhen()),
                        (now, when) -> new Checks(when.orElse(null), now.photosWhen(), now.warnings())));
        if (question.type() != QuestionType.AUDIO || checks.photosWhen() != null) {
            getContent()
                    .add(rule(
                            "checklists.builder.photos-when",
                            Optional.ofNullable(checks.photosWhen()),
                            (now, when) -> new Checks(now.commentWhen(), when.orElse(null), now.warnings())));
        }
        getContent().add(new Details(words("checklists.builder.warnings"), warnings));
        showWarnings(checks.warnings());
        getContent()
                .getChildren()
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .reduce((first, last) -> last)
                .ifPresent(details -> details.setOpened(!checks.warnings().isEmpty()));
    }

    private Details rule(
            String key,
            Optional<Condition> condition,
            java.util.function.BiFunction<Checks, Optional<Condition>, Checks> change) {
        Details details = new Details(
                words(key),
                new ConditionEditor(bench, condition, this::all, when -> save(checks -> change.apply(checks, when))));
        details.setOpened(condition.isPresent());
        return details;
    }

    private void showWarnings(List<Warning> all) {
        warnings.removeAll();
        all.forEach(warning -> warnings.add(entry(warning)));
        Button add = new Button(words("checklists.builder.warning.add"), VaadinIcon.PLUS.create(), click -> draft());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        warnings.add(add);
    }

    private Div entry(Warning warning) {
        String own = warning.code();
        Div entry = new Div(
                LocalizedField.ofLines(
                        words("checklists.builder.warning.text"),
                        warning.text(),
                        text -> edit(own, one -> new Warning(own, one.when(), text))),
                new ConditionEditor(
                        bench,
                        Optional.of(warning.when()),
                        this::all,
                        when -> when.ifPresent(given -> edit(own, one -> new Warning(own, given, one.text())))),
                Fields.sign(VaadinIcon.TRASH, words("checklists.builder.warning.delete"), () -> remove(own)));
        entry.addClassNames("builder-part", "builder-group-framed");
        return entry;
    }

    /** A warning begins to exist with its condition: nothing can be pointed out before. */
    private void draft() {
        LocalizedText[] text = {LocalizedText.empty()};
        Div entry = new Div(
                LocalizedField.ofLines(
                        words("checklists.builder.warning.text"), LocalizedText.empty(), given -> text[0] = given),
                new ConditionEditor(
                        bench,
                        Optional.empty(),
                        this::all,
                        when -> when.ifPresent(given -> {
                            save(checks -> with(checks, all -> {
                                String free = FreeCode.next(
                                        "w", all.stream().map(Warning::code).collect(Collectors.toSet()));
                                all.add(new Warning(free, given, text[0]));
                                return all;
                            }));
                            showWarnings(bench.question(code).checks().warnings());
                        })));
        entry.addClassNames("builder-part", "builder-group-framed");
        warnings.addComponentAtIndex(warnings.getComponentCount() - 1, entry);
        FormGate.enter(entry);
    }

    private void edit(String warning, UnaryOperator<Warning> change) {
        save(checks -> with(
                checks,
                all -> all.stream()
                        .map(one -> one.code().equals(warning) ? change.apply(one) : one)
                        .toList()));
    }

    private void remove(String warning) {
        save(checks -> with(
                checks,
                all -> all.stream().filter(one -> !one.code().equals(warning)).toList()));
        showWarnings(bench.question(code).checks().warnings());
    }

    private void save(UnaryOperator<Checks> change) {
        bench.edit(code, draft -> draft.checks(change.apply(draft.question().checks())));
    }

    private static Checks with(Checks checks, Function<List<Warning>, List<Warning>> change) {
        return new Checks(checks.commentWhen(), checks.photosWhen(), change.apply(new ArrayList<>(checks.warnings())));
    }

    private List<Question> all() {
        return bench.definition()
                .questions()
                .filter(question -> question.type() != QuestionType.NOTE)
                .toList();
    }
}
