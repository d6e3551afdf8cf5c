package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.checklists.FreeCode;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.QuizQuestion.QuizOption;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The questions that show whether the shopper has understood the task, each with its right answer. */
final class QuizPart extends Composite<Div> {

    private final transient Bench bench;
    private final OrderedList list = new OrderedList();
    private final Map<String, Div> options = new HashMap<>();

    QuizPart(Bench bench) {
        this.bench = bench;
        list.addClassName("builder-options");
        list.getElement().setAttribute("aria-label", words("checklists.builder.quiz"));
        Paragraph hint = new Paragraph(words("checklists.builder.quiz.hint"));
        hint.addClassName("quiet");
        getContent().addClassName("builder-part");
        getContent()
                .add(
                        new H3(words("checklists.builder.quiz")),
                        hint,
                        list,
                        adding("checklists.builder.quiz.add", this::add));
        build();
    }

    private void build() {
        list.removeAll();
        list.setVisible(!quiz().isEmpty());
        quiz().forEach(question -> list.add(entry(question)));
    }

    private ListItem entry(QuizQuestion question) {
        String code = question.code();
        Div answers = new Div();
        answers.addClassName("builder-part");
        question.options().forEach(option -> answers.add(option(question, option)));
        options.put(code, answers);
        Div acts = QuestionForm.line(
                adding("checklists.builder.option.add", () -> addOption(code)),
                Fields.sign(VaadinIcon.TRASH, words("checklists.builder.quiz.delete", code), () -> {
                    edit(all ->
                            all.stream().filter(one -> !one.code().equals(code)).toList());
                    build();
                }));
        return new ListItem(
                LocalizedField.ofLines(
                        words("checklists.builder.quiz.text"),
                        question.text(),
                        text -> change(code, one -> with(one, text, one.options(), one.right(), one.explanation()))),
                answers,
                acts,
                LocalizedField.ofLines(
                        words("checklists.builder.quiz.explanation"),
                        question.explanation(),
                        text -> change(code, one -> with(one, one.text(), one.options(), one.right(), text))));
    }

    private Div option(QuizQuestion question, QuizOption option) {
        String code = question.code();
        String own = option.code();
        Div line = QuestionForm.line(
                Fields.check(words("checklists.builder.quiz.right"), own.equals(question.right()), right -> {
                    if (right) {
                        change(code, one -> with(one, one.text(), one.options(), own, one.explanation()));
                    }
                    build();
                }),
                Fields.sign(VaadinIcon.TRASH, words("checklists.builder.option.delete", own), () -> {
                    options(
                            code,
                            all -> all.stream()
                                    .filter(one -> !one.code().equals(own))
                                    .toList());
                    build();
                }));
        return new Div(
                LocalizedField.ofLines(
                        words("checklists.builder.option"),
                        option.text(),
                        text -> options(
                                code,
                                all -> all.stream()
                                        .map(one -> one.code().equals(own) ? new QuizOption(own, text) : one)
                                        .toList())),
                line);
    }

    private void add() {
        edit(all -> {
            List<QuizQuestion> more = new ArrayList<>(all);
            String code =
                    FreeCode.next("quiz", all.stream().map(QuizQuestion::code).collect(Collectors.toSet()));
            more.add(new QuizQuestion(
                    code,
                    LocalizedText.empty(),
                    List.of(new QuizOption("a1", LocalizedText.empty()), new QuizOption("a2", LocalizedText.empty())),
                    "a1",
                    LocalizedText.empty()));
            return more;
        });
        build();
        list.getChildren().reduce((first, last) -> last).ifPresent(FormGate::enter);
    }

    private void addOption(String question) {
        options(question, all -> {
            List<QuizOption> more = new ArrayList<>(all);
            String code = FreeCode.next("a", all.stream().map(QuizOption::code).collect(Collectors.toSet()));
            more.add(new QuizOption(code, LocalizedText.empty()));
            return more;
        });
        build();
        Objects.requireNonNull(options.get(question))
                .getChildren()
                .reduce((first, last) -> last)
                .ifPresent(FormGate::enter);
    }

    private void options(String question, UnaryOperator<List<QuizOption>> change) {
        change(question, one -> with(one, one.text(), change.apply(one.options()), one.right(), one.explanation()));
    }

    private void change(String question, UnaryOperator<QuizQuestion> change) {
        edit(all -> all.stream()
                .map(one -> one.code().equals(question) ? change.apply(one) : one)
                .toList());
    }

    private void edit(UnaryOperator<List<QuizQuestion>> change) {
        bench.desk().edit(definition -> DefinitionEdit.quizzed(definition, change.apply(definition.quiz())));
    }

    private List<QuizQuestion> quiz() {
        return bench.definition().quiz();
    }

    private static QuizQuestion with(
            QuizQuestion question,
            LocalizedText text,
            List<QuizOption> options,
            String right,
            LocalizedText explanation) {
        return new QuizQuestion(question.code(), text, options, right, explanation);
    }

    private static Button adding(String key, Runnable act) {
        Button add = new Button(words(key), VaadinIcon.PLUS.create(), click -> act.run());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        return add;
    }
}
