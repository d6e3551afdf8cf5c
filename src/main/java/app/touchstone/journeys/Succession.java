package app.touchstone.journeys;

import app.touchstone.journeys.JourneyDefinition.Touchpoint.Successor;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That a journey gives up touchpoints: for nothing (retired), for one other (merged), or for several, each with its
 * share (split). What was measured at the old ones counts at the new ones from the succession's day on.
 */
public record Succession(List<String> givenUp, List<Successor> into) {

    public Succession {
        givenUp = List.copyOf(givenUp);
        into = List.copyOf(into);
        Set<String> codes = new HashSet<>(givenUp);
        if (givenUp.isEmpty() || codes.size() < givenUp.size()) {
            throw new IllegalArgumentException("Given up is not a set of touchpoints: (%s)".formatted(givenUp));
        }
    }

    public static Succession retire(String code) {
        return new Succession(List.of(code), List.of());
    }

    public static Succession merge(List<String> codes, String into) {
        return new Succession(codes, List.of(new Successor(into, BigDecimal.ONE)));
    }

    public static Succession split(String code, List<Successor> into) {
        return new Succession(List.of(code), into);
    }
}
