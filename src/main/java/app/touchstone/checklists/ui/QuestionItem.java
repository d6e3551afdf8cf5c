package app.touchstone.checklists.ui;

import app.touchstone.checklists.ConditionSentences;
import app.touchstone.forms.Applicability;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.QuestionType;
import app.touchstone.journeys.JourneyDefinition;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One question to read, with everything that decides how it is asked and scored. */
final class QuestionItem extends Composite<ListItem> {

    private final transient JourneyDefinition journey;

    QuestionItem(
            Question question,
            ChecklistDefinition definition,
            JourneyDefinition journey,
            ConditionSentences sentences) {
        this.journey = journey;
        getContent().addClassName("checklist-question");
        getContent().setId("question-" + question.code());
        Span code = new Span(question.code());
        code.addClassName("quiet");
        Div words = new Div(new Span(question.text().in(getLocale()) + " "), code);
        words.addClassName("checklist-words");
        getContent().add(words);
        if (!question.hint().isEmpty()) {
            line(question.hint().in(getLocale()));
        }
        marks(question);
        options(question);
        question.visibility().ifPresent(condition -> line(sentences.shownWhen(definition, condition, getLocale())));
        applicability(question.applicability());
        touchpoints(question);
    }

    private void marks(Question question) {
        Div marks = new Div();
        marks.addClassName("checklist-marks");
        mark(marks, getTranslation(question.type()) + bounds(question));
        if (question.isScored()) {
            mark(marks, getTranslation("checklists.question.points", question.weight()));
        } else if (question.type() != QuestionType.NOTE) {
            mark(marks, getTranslation("checklists.question.unscored"));
        }
        if (question.required()) {
            mark(marks, getTranslation("checklists.question.required"));
        }
        if (question.allowsNotApplicable()) {
            mark(marks, getTranslation("checklists.question.na"));
        }
        if (question.critical() != Critical.NO) {
            mark(marks, getTranslation(question.critical()));
        }
        if (question.bonus()) {
            mark(marks, getTranslation("checklists.question.bonus"));
        }
        if (question.comment() != CommentRule.OPTIONAL) {
            mark(marks, getTranslation(question.comment()));
        }
        if (question.photos() > 0) {
            mark(marks, getTranslation("checklists.question.photos", question.photos()));
        }
        getContent().add(marks);
    }

    private String bounds(Question question) {
        Question.Scale scale = question.scale();
        if (scale != null) {
            return getTranslation(
                    "checklists.question.scale",
                    scale.min(),
                    scale.max(),
                    scale.lowIsBest() ? scale.min() : scale.max());
        }
        Question.Target target = question.target();
        String unit = question.unit().in(getLocale());
        String measured = unit.isEmpty() ? "" : ", " + unit;
        return target == null
                ? measured
                : measured + getTranslation("checklists.question.target", target.target(), target.limit());
    }

    private void options(Question question) {
        if (question.options().isEmpty()) {
            return;
        }
        line(getTranslation(
                "checklists.question.options",
                question.options().stream()
                        .map(option -> option(question, option))
                        .collect(Collectors.joining(" · "))));
    }

    private String option(Question question, Option option) {
        String words = option.text().in(getLocale());
        if (question.isScored() && question.type() == QuestionType.SINGLE) {
            return getTranslation("checklists.question.option-points", words, option.points());
        }
        return option.required() ? getTranslation("checklists.question.option-required", words) : words;
    }

    private void applicability(Applicability applicability) {
        if (applicability.exceptFor().contains(Applicability.EVERY_OUTLET)) {
            line(getTranslation("checklists.question.switched-off"));
            return;
        }
        if (!applicability.onlyFor().isEmpty()) {
            line(getTranslation("checklists.question.only-for", joined(applicability.onlyFor())));
        }
        if (!applicability.exceptFor().isEmpty()) {
            line(getTranslation("checklists.question.except-for", joined(applicability.exceptFor())));
        }
    }

    private void touchpoints(Question question) {
        if (question.touchpoints().isEmpty()) {
            return;
        }
        line(getTranslation(
                "checklists.question.touchpoints",
                question.touchpoints().stream()
                        .map(share -> touchpoint(share.touchpoint(), share.share()))
                        .collect(Collectors.joining(", "))));
    }

    private String touchpoint(String code, BigDecimal share) {
        String title = journey.touchpoint(code)
                .map(touchpoint -> touchpoint.title().in(getLocale()))
                .orElse(code);
        return share.compareTo(BigDecimal.ONE) == 0 ? title : getTranslation("checklists.question.share", title, share);
    }

    private void line(String text) {
        Div line = new Div(text);
        line.addClassName("quiet");
        getContent().add(line);
    }

    private static void mark(Div marks, String text) {
        Span mark = new Span(text);
        mark.addClassName("checklist-mark");
        marks.add(mark);
    }

    private static String joined(Set<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }
}
