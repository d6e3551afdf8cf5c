package app.touchstone.reports;

import app.touchstone.clients.Outlet;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.platform.bounds.Bounds;
import app.touchstone.reports.FieldNote.CheckIn;
import app.touchstone.reports.FieldNote.QuizTry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a visit was prepared and begun, as the phone noted it.
 *
 * @param tries how often the quiz was taken
 * @param passed whether one of the tries answered every question right
 */
public record Preparation(
        int tries, boolean passed, @Nullable Arrival arrival) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /**
     * The check-in.
     *
     * @param distance from the outlet in metres over the globe; absent where either position is not known
     * @param accuracy within how many metres the phone was sure of its position
     * @param reason what the shopper said to it, perhaps nothing
     */
    public record Arrival(
            Instant at,
            @Nullable Integer distance,
            @Nullable Integer accuracy,
            String reason) {}

    /**
     * @param notes oldest first; the last check-in counts
     * @param clockAhead by how much the clock of the phone was ahead
     */
    static Preparation of(List<FieldNote> notes, List<QuizQuestion> quiz, Outlet outlet, Duration clockAhead) {
        List<QuizTry> tries = notes.stream()
                .map(FieldNote::content)
                .filter(QuizTry.class::isInstance)
                .map(QuizTry.class::cast)
                .toList();
        Arrival arrival = null;
        for (FieldNote note : notes) {
            if (note.content() instanceof CheckIn checkIn) {
                arrival = arrival(note.capturedAt().minus(clockAhead), checkIn, outlet);
            }
        }
        return new Preparation(tries.size(), tries.stream().anyMatch(one -> passes(one, quiz)), arrival);
    }

    static boolean passes(QuizTry one, List<QuizQuestion> quiz) {
        return quiz.stream()
                .allMatch(question -> question.right().equals(one.answers().get(question.code())));
    }

    private static Arrival arrival(Instant at, CheckIn checkIn, Outlet outlet) {
        BigDecimal latitude = known(checkIn.latitude());
        BigDecimal longitude = known(checkIn.longitude());
        Integer distance =
                latitude == null || longitude == null || outlet.latitude() == null || outlet.longitude() == null
                        ? null
                        : metres(latitude, longitude, outlet.latitude(), outlet.longitude());
        return new Arrival(
                at,
                distance,
                Optional.ofNullable(known(checkIn.accuracy()))
                        .map(BigDecimal::intValue)
                        .orElse(null),
                checkIn.reason());
    }

    /** A number that was kept before there were bounds says nothing of where the phone was. */
    private static @Nullable BigDecimal known(@Nullable BigDecimal number) {
        return number == null || Bounds.isBeyond(number) ? null : number;
    }

    /** The haversine formula over a globe of the Earth's mean radius. */
    static int metres(BigDecimal latitude, BigDecimal longitude, BigDecimal toLatitude, BigDecimal toLongitude) {
        double from = Math.toRadians(latitude.doubleValue());
        double to = Math.toRadians(toLatitude.doubleValue());
        double north = Math.sin((to - from) / 2);
        double east = Math.sin(Math.toRadians(toLongitude.subtract(longitude).doubleValue()) / 2);
        double chord = north * north + Math.cos(from) * Math.cos(to) * east * east;
        return (int) Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, chord))));
    }
}
