package app.touchstone.checklists.workbook;

import app.touchstone.forms.Checks;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.Question.Critical;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.Target;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.QuestionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One question as a row of the survey. */
final class ExportedQuestion {

    private final Question question;
    private final ExportedChoices choices;

    ExportedQuestion(Question question, ExportedChoices choices) {
        this.question = question;
        this.choices = choices;
    }

    void write(SheetWriter sheet) {
        sheet.nextRow();
        sheet.text("type", type());
        sheet.text("name", question.code());
        sheet.texts("label", question.text());
        sheet.texts("hint", question.hint());
        flag(sheet, "required", question.required());
        question.visibility().ifPresent(condition -> sheet.text("relevant", ConditionText.print(condition)));
        sheet.text("touchpoint", touchpoints());
        if (question.weight().signum() != 0) {
            sheet.number("points", question.weight());
        }
        writeAnswer(sheet);
        if (question.critical() != Critical.NO) {
            sheet.text("critical", question.critical() == Critical.SECTION ? "section" : "visit");
        }
        flag(sheet, "bonus", question.bonus());
        if (question.comment() != CommentRule.OPTIONAL) {
            sheet.text("comment", question.comment() == CommentRule.ALWAYS ? "always" : "on loss");
        }
        if (question.photos() != 0 || question.type() == QuestionType.PHOTO) {
            sheet.number("photos", BigDecimal.valueOf(question.photos()));
        }
        writeChecks(sheet);
        sheet.text("applies_to", joined(question.applicability().onlyFor()));
        sheet.text("except_for", joined(question.applicability().exceptFor()));
    }

    private String type() {
        return switch (question.type()) {
            case YES_NO, SINGLE -> "select_one " + choices.list(question);
            case MULTIPLE -> "select_multiple " + choices.list(question);
            case SCALE -> "range";
            case NUMBER, MONEY, DURATION -> question.particulars().takesWholeOnly() ? "integer" : "decimal";
            case TIMER -> "decimal";
            case TEXT, LONG_TEXT -> "text";
            case DATE -> "date";
            case TIME -> "time";
            case PHOTO, RECEIPT -> "image";
            case AUDIO -> "audio";
            case LOCATION -> "geopoint";
            case ACKNOWLEDGEMENT -> "acknowledge";
            case PRICES -> "select_multiple " + choices.products(question);
            case NOTE -> "note";
        };
    }

    private void writeAnswer(SheetWriter sheet) {
        sheet.text("measure", measure());
        writeParticulars(sheet);
        if (question.type().isChoice()) {
            sheet.text("required_answer", joined(question.requiredOptions()));
        } else {
            flag(sheet, "not_applicable", question.allowsNotApplicable());
        }
        Scale scale = question.scale();
        if (scale != null) {
            sheet.text("parameters", "start=%d end=%d step=1".formatted(scale.min(), scale.max()));
            sheet.number("required_answer", BigDecimal.valueOf(scale.lowIsBest() ? scale.min() : scale.max()));
        }
        Target target = question.target();
        if (target != null) {
            sheet.number("target", target.target());
            sheet.number("limit", target.limit());
        }
        sheet.texts("unit", question.unit());
    }

    private String measure() {
        return switch (question.type()) {
            case MONEY -> "money";
            case DURATION -> "minutes";
            case TIMER -> "stopwatch";
            case RECEIPT -> "receipt";
            case PRICES -> "prices";
            default -> "";
        };
    }

    private void writeParticulars(SheetWriter sheet) {
        Particulars particulars = question.particulars();
        if (question.type() == QuestionType.LONG_TEXT) {
            sheet.text("appearance", "multiline");
        }
        if (particulars.leastWords() > 0) {
            sheet.number("least_words", BigDecimal.valueOf(particulars.leastWords()));
        }
        if (particulars.longestMinutes() != null) {
            sheet.number("longest_minutes", BigDecimal.valueOf(particulars.longestMinutes()));
        }
        sheet.text(
                "constraint",
                Stream.of(bound(">=", particulars.least()), bound("<=", particulars.most()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" and ")));
        if (particulars.tolerance() != null) {
            sheet.number("tolerance", particulars.tolerance());
        }
    }

    private static String bound(String is, @Nullable BigDecimal number) {
        return number == null ? "" : ". " + is + " " + number.toPlainString();
    }

    private void writeChecks(SheetWriter sheet) {
        Checks checks = question.checks();
        if (checks.commentWhen() != null) {
            sheet.text("comment_when", ConditionText.print(checks.commentWhen()));
        }
        if (checks.photosWhen() != null) {
            sheet.text("photos_when", ConditionText.print(checks.photosWhen()));
        }
    }

    private String touchpoints() {
        List<TouchpointShare> shares = question.touchpoints();
        if (shares.size() == 1 && shares.getFirst().share().compareTo(BigDecimal.ONE) == 0) {
            return shares.getFirst().touchpoint();
        }
        return shares.stream()
                .map(share -> share.touchpoint() + ":" + share.share().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static void flag(SheetWriter sheet, String heading, boolean is) {
        if (is) {
            sheet.text(heading, "yes");
        }
    }

    private static String joined(Set<String> codes) {
        return String.join(";", new TreeSet<>(codes));
    }
}
