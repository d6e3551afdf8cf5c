package app.touchstone.checklists.workbook;

import app.touchstone.forms.Codes;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of options of all questions; questions that offer the same share one. */
final class ExportedChoices {

    private final LocalizedText notApplicable;
    private final Map<Offer, String> names = new LinkedHashMap<>();

    private record Offer(List<Choice> choices, boolean allowsNotApplicable) {}

    private record Choice(
            String code,
            LocalizedText text,
            @Nullable BigDecimal points,
            @Nullable BigDecimal recommended) {}

    ExportedChoices(LocalizedText notApplicable) {
        this.notApplicable = notApplicable;
    }

    /** The name of the list that offers what the question does. */
    String list(Question question) {
        Offer offer = new Offer(
                question.options().stream()
                        .map(option -> new Choice(option.code(), option.text(), option.points(), null))
                        .toList(),
                question.allowsNotApplicable());
        return names.computeIfAbsent(offer, _ -> name(question));
    }

    /** The name of the list of the products whose prices the question asks for. */
    String products(Question question) {
        Offer offer = new Offer(
                question.particulars().products().stream()
                        .map(product -> new Choice(product.code(), product.text(), null, product.recommended()))
                        .toList(),
                false);
        return names.computeIfAbsent(offer, _ -> question.code() + "_products");
    }

    void write(SheetWriter sheet) {
        names.forEach((offer, name) -> {
            for (Choice choice : offer.choices()) {
                sheet.nextRow();
                sheet.text("list_name", name);
                sheet.text("name", choice.code());
                sheet.texts("label", choice.text());
                if (choice.points() != null) {
                    sheet.number("points", choice.points());
                }
                if (choice.recommended() != null) {
                    sheet.number("recommended", choice.recommended());
                }
            }
            if (offer.allowsNotApplicable()) {
                sheet.nextRow();
                sheet.text("list_name", name);
                sheet.text("name", Codes.NOT_APPLICABLE);
                sheet.texts("label", notApplicable);
            }
        });
    }

    private String name(Question question) {
        String plain = question.allowsNotApplicable() ? "yes_no_na" : "yes_no";
        return question.type() == QuestionType.YES_NO && !names.containsValue(plain)
                ? plain
                : question.code() + "_options";
    }
}
