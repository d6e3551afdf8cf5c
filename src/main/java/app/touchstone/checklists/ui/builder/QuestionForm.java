package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** One question with everything that decides how it is asked and scored. */
final class QuestionForm extends Composite<Div> {

    private static final int MOST_PHOTOS = 20;
    private static final String TYPE = "question-type";

    private final transient Bench bench;
    private final String code;

    QuestionForm(Bench bench, Question question) {
        this.bench = bench;
        this.code = question.code();
        getContent().addClassName("builder-form");
        getContent().add(new FormHead(bench, Place.question(code), words("checklists.builder.question")));
        wording(question);
        answer(question);
        if (question.type() != QuestionType.NOTE) {
            getContent().add(new PointsPart(bench, question));
            evidence(question);
        }
        getContent().add(new WhenPart(bench, question));
        if (question.type() != QuestionType.NOTE) {
            getContent().add(new H3(words("checklists.builder.checks")), new ChecksPart(bench, question));
        }
        Button next = new Button(
                words("checklists.builder.question.after"),
                VaadinIcon.PLUS.create(),
                click -> OutlineActs.addQuestion(bench, section(), code));
        NextKey.NEXT.presses(getContent(), next);
        NextKey.SECTION.in(getContent(), () -> OutlineActs.addSection(bench, section()));
        Span keys = new Span(words("checklists.builder.section.key", NextKey.SECTION.shown()));
        keys.addClassName("quiet");
        getContent().add(next, keys);
    }

    private String section() {
        return DefinitionEdit.sectionOf(bench.definition(), code).code();
    }

    private void wording(Question question) {
        getContent()
                .add(
                        Mending.here(
                                LocalizedField.ofLines(
                                        words("checklists.builder.text"),
                                        question.text(),
                                        text -> bench.edit(code, draft -> draft.text(text))),
                                "checklists.problem.question-untitled"),
                        LocalizedField.ofLines(
                                words("checklists.builder.hint"),
                                question.hint(),
                                hint -> bench.edit(code, draft -> draft.hint(hint))),
                        line(
                                Mending.here(
                                        Fields.code(words("checklists.code"), code, this::rename),
                                        "checklists.problem.question-code"),
                                type(question)));
    }

    private Component type(Question question) {
        Select<QuestionType> type = Fields.choice(
                words("checklists.builder.type"), List.of(QuestionType.values()), question.type(), this::retype);
        type.setId(TYPE);
        return type;
    }

    private void answer(Question question) {
        if (question.type() == QuestionType.NOTE) {
            return;
        }
        group("checklists.builder.answer");
        getContent()
                .add(line(
                        Fields.check(
                                words("checklists.question.required"),
                                question.required(),
                                required -> bench.edit(code, draft -> draft.required(required))),
                        Fields.check(
                                words("checklists.question.na"),
                                question.allowsNotApplicable(),
                                allowed -> bench.edit(code, draft -> draft.allowsNotApplicable(allowed)))));
        if (question.type().isChoice()) {
            getContent()
                    .add(Mending.here(
                            new OptionsPart(bench, code),
                            "checklists.problem.option-reserved",
                            "checklists.problem.option-code",
                            "checklists.problem.option-twice",
                            "checklists.problem.option-untitled",
                            "checklists.problem.option-negative"));
        } else if (question.type() == QuestionType.SCALE || question.type().takesTarget()) {
            getContent()
                    .add(Mending.here(
                            new MeasurePart(bench, question),
                            "checklists.problem.scale-missing",
                            "checklists.problem.bounds-empty"));
        }
        if (ParticularsPart.isFor(question.type())) {
            getContent()
                    .add(Mending.here(
                            new ParticularsPart(bench, question),
                            "checklists.problem.product-code",
                            "checklists.problem.product-untitled",
                            "checklists.problem.product-price",
                            "checklists.problem.sound-length"));
        }
    }

    private void evidence(Question question) {
        group("checklists.builder.evidence");
        Div line = line(Fields.choice(
                words("checklists.builder.comment"),
                List.of(CommentRule.values()),
                question.comment(),
                rule -> bench.edit(code, draft -> draft.comment(rule))));
        if (question.type() != QuestionType.AUDIO || question.photos() > 0) {
            line.add(Fields.whole(
                    words("checklists.builder.photos"),
                    question.photos(),
                    0,
                    MOST_PHOTOS,
                    photos -> bench.edit(code, draft -> draft.photos(photos))));
        }
        getContent().add(line);
    }

    private void rename(String changed) {
        bench.desk().rebuild(definition -> DefinitionEdit.withQuestion(definition, code, draft -> draft.code(changed)));
        bench.go().accept(Place.question(changed));
    }

    private void retype(QuestionType type) {
        bench.desk()
                .rebuild(definition -> DefinitionEdit.withQuestion(
                        definition, code, draft -> OutlineActs.retyped(bench, draft.question(), type)));
        UI.getCurrent().getPage().executeJs("document.getElementById($0)?.focus()", TYPE);
    }

    private void group(String key) {
        getContent().add(new H3(words(key)));
    }

    static Div line(Component... fields) {
        Div line = new Div(fields);
        line.addClassName("builder-line");
        return line;
    }
}
