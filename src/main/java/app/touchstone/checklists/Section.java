package app.touchstone.checklists;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the form.
 *
 * @param weight the section's share in the classic score where the checklist states shares; absent in all sections or
 *     in none
 */
public record Section(
        String code, LocalizedText title, @Nullable BigDecimal weight, List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }
}
