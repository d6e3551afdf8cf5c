package app.touchstone.trail;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail are wanted; what is absent narrows nothing.
 *
 * @param text words with which names that somebody or something has or had begin, or a number or its beginning
 * @param acts the codes of acts that the text stands for in the reader's language
 * @param person who did it, a person or a job of the application
 * @param from the first day, by the reader's clock
 * @param to the last day, by the reader's clock
 */
public record TrailFilter(
        String text,
        Set<String> acts,
        @Nullable PersonId person,
        @Nullable ActSubject kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final TrailFilter ALL = new TrailFilter("", Set.of(), null, null, null, null);

    public TrailFilter {
        text = text.strip();
        acts = Set.copyOf(acts);
    }

    /** All that a text finds. */
    public static TrailFilter of(String text, Set<String> acts) {
        return new TrailFilter(text, acts, null, null, null, null);
    }
}
