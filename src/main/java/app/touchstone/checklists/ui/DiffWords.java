package app.touchstone.checklists.ui;

import app.touchstone.checklists.ConditionSentences;
import app.touchstone.forms.Applicability;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Option;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.Target;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.Section.Repeat;
import app.touchstone.platform.Formats;
import app.touchstone.platform.LocalizedText;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a part of a checklist in words, for somebody who compares it with what it was. */
record DiffWords(ChecklistDefinition definition, ConditionSentences sentences, Locale locale) {

    /** Nothing is a dash, so that what was there and what is there stand apart. */
    String of(@Nullable Object value) {
        String text = switch (value) {
            case null -> "";
            case LocalizedText words -> String.join(" / ", words.values().values());
            case Enum<?> constant -> UI.getCurrent().getTranslation(constant);
            case Boolean yes -> word(yes ? "checklists.builder.yes" : "checklists.builder.no");
            case BigDecimal number -> Formats.exact(number, locale);
            case Condition condition -> sentences.clause(definition, condition, locale);
            case Scale scale -> scale(scale);
            case Target target -> word("checklists.diff.target", target.target(), target.limit());
            case Applicability outlets -> outlets(outlets);
            case Repeat repeat -> word("checklists.diff.repeat", repeat.countedBy(), repeat.most());
            case Checks checks -> checks(checks);
            case Particulars particulars -> particulars(particulars);
            case List<?> several -> several.stream().map(this::entry).collect(Collectors.joining("; "));
            default -> value.toString();
        };
        return text.isEmpty() ? "–" : text;
    }

    private String entry(Object one) {
        return switch (one) {
            case Option option ->
                word(
                        option.required() ? "checklists.diff.option-required" : "checklists.diff.option",
                        of(option.text()),
                        option.points());
            case TouchpointShare share -> word("checklists.question.share", share.touchpoint(), share.share());
            case QuizQuestion question -> of(question.text());
            default -> of(one);
        };
    }

    private String scale(Scale scale) {
        return word(
                        "checklists.question.scale",
                        scale.min(),
                        scale.max(),
                        scale.lowIsBest() ? scale.min() : scale.max())
                .strip();
    }

    private String outlets(Applicability outlets) {
        List<String> said = new ArrayList<>();
        if (!outlets.onlyFor().isEmpty()) {
            said.add(word("checklists.question.only-for", joined(outlets.onlyFor())));
        }
        if (outlets.exceptFor().contains(Applicability.EVERY_OUTLET)) {
            said.add(word("checklists.question.switched-off"));
        } else if (!outlets.exceptFor().isEmpty()) {
            said.add(word("checklists.question.except-for", joined(outlets.exceptFor())));
        }
        return said.isEmpty() ? word("checklists.diff.everywhere") : String.join("; ", said);
    }

    private String checks(Checks checks) {
        List<String> said = new ArrayList<>();
        if (checks.commentWhen() != null) {
            said.add(word("checklists.diff.rule", word("checklists.builder.comment-when"), of(checks.commentWhen())));
        }
        if (checks.photosWhen() != null) {
            said.add(word("checklists.diff.rule", word("checklists.builder.photos-when"), of(checks.photosWhen())));
        }
        checks.warnings()
                .forEach(warning -> said.add(word("checklists.diff.rule", of(warning.text()), of(warning.when()))));
        return String.join("; ", said);
    }

    private String particulars(Particulars particulars) {
        List<String> said = new ArrayList<>();
        if (particulars.leastWords() > 0) {
            said.add(word("checklists.diff.words", particulars.leastWords()));
        }
        if (particulars.least() != null || particulars.most() != null) {
            said.add(word("checklists.diff.bounds", of(particulars.least()), of(particulars.most())));
        }
        if (particulars.takesWholeOnly()) {
            said.add(word("checklists.diff.whole"));
        }
        particulars.products().forEach(product -> said.add(of(product.text()) + " " + of(product.recommended())));
        if (particulars.tolerance() != null) {
            said.add(word("checklists.diff.tolerance", particulars.tolerance()));
        }
        if (particulars.longestMinutes() != null) {
            said.add(word("checklists.diff.longest-minutes", particulars.longestMinutes()));
        }
        return String.join("; ", said);
    }

    private static String joined(Set<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
