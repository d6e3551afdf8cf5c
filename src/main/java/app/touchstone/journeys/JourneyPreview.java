package app.touchstone.journeys;

import app.touchstone.journeys.JourneyAskers.Asker;
import app.touchstone.platform.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a journey would do, before it is done.
 *
 * @param earliest the first day from which it may hold
 * @param from the day from which it would hold; absent where no version is made
 * @param shares the touchpoints that would become another share of the journey
 * @param outlets how many outlets' maps it touches
 * @param visits how many released visits stand in them
 * @param askers the checklists in force that measure what is changed
 */
public record JourneyPreview(
        Effect effect,
        LocalDate earliest,
        @Nullable LocalDate from,
        List<JourneyChange> changes,
        List<ShareChange> shares,
        int outlets,
        int visits,
        List<Asker> askers) {

    public JourneyPreview {
        changes = List.copyOf(changes);
        shares = List.copyOf(shares);
        askers = List.copyOf(askers);
    }

    /** What a change amounts to. */
    public enum Effect {
        /** Nothing differs. */
        NOTHING,
        /** Words are mended in place: no figure hangs on them. */
        WORDS,
        /** The drawing is changed in place: nothing has been measured by it and no published checklist asks for it. */
        DRAWING,
        /** A new version is made, with a day from which it holds. */
        VERSION
    }

    /**
     * A touchpoint's share of the journey before and after, 0 to 1.
     *
     * @param before absent where the journey did not have it
     * @param after absent where the journey gives it up
     */
    public record ShareChange(
            String code,
            LocalizedText title,
            @Nullable Double before,
            @Nullable Double after) {}
}
