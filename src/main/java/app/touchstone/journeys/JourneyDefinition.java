package app.touchstone.journeys;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client's journey: who travels, through which stages, meeting which touchpoints. Codes are unique (decision 0001).
 *
 * @param assumption what is assumed of a touchpoint as long as the network cannot say
 */
public record JourneyDefinition(Persona persona, List<Stage> stages, Assumption assumption) {

    public JourneyDefinition {
        stages = List.copyOf(stages);
        // what was drawn before a journey could say so itself
        assumption = Objects.requireNonNullElse(assumption, Assumption.USUAL);
        Set<String> seen = new HashSet<>();
        stages.stream().flatMap(stage -> stage.touchpoints().stream()).forEach(touchpoint -> {
            if (!seen.add(touchpoint.code())) {
                throw new IllegalArgumentException("Two touchpoints have the code (%s)".formatted(touchpoint.code()));
            }
        });
    }

    /** A journey that assumes what is usual. */
    public JourneyDefinition(Persona persona, List<Stage> stages) {
        this(persona, stages, Assumption.USUAL);
    }

    /** Whose journey it is, and the job that they want done. */
    public record Persona(LocalizedText name, LocalizedText job) {}

    /** What a stage moves: leads, conversion, price of the deal (average bill), quantity of deals per client. */
    public enum Driver {
        LEADS,
        CONVERSION,
        PRICE,
        QUANTITY
    }

    /**
     * A part of the way, with its touchpoints in their order.
     *
     * @param loops whether the stage leads back into the journey, as trigger and loyalty do in Balakhnin's loop
     */
    public record Stage(String code, LocalizedText title, Driver driver, boolean loops, List<Touchpoint> touchpoints) {

        public Stage {
            touchpoints = List.copyOf(touchpoints);
        }

        /** The same stage with other touchpoints. */
        public Stage meeting(List<Touchpoint> others) {
            return new Stage(code, title, driver, loops, others);
        }

        Stage titled(LocalizedText words) {
            return new Stage(code, words, driver, loops, touchpoints);
        }
    }

    /**
     * Where the customer meets the outlet.
     *
     * @param importance stated importance, 0 to 10
     * @param reach the share of customers who meet it, 0 to 1
     * @param tolerance the loss that is tolerated here
     * @param retirement that the journey has given it up, and for what; absent as long as it has not
     */
    public record Touchpoint(
            String code,
            LocalizedText title,
            BigDecimal importance,
            BigDecimal reach,
            BigDecimal tolerance,
            @Nullable Retirement retirement) {

        public static final BigDecimal DEFAULT_IMPORTANCE = BigDecimal.valueOf(5);
        public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.20");
        public static final BigDecimal LEAST_TOLERANCE = new BigDecimal("0.05");
        public static final BigDecimal MOST_TOLERANCE = new BigDecimal("0.50");

        public Touchpoint {
            tolerance = Objects.requireNonNullElse(tolerance, DEFAULT_TOLERANCE);
            within("Importance", code, importance, BigDecimal.ZERO, BigDecimal.TEN);
            within("Reach", code, reach, BigDecimal.ZERO, BigDecimal.ONE);
            within("Tolerance", code, tolerance, LEAST_TOLERANCE, MOST_TOLERANCE);
        }

        /** A touchpoint that tolerates what is usual. */
        public Touchpoint(String code, LocalizedText title, BigDecimal importance, BigDecimal reach) {
            this(code, title, importance, reach, DEFAULT_TOLERANCE, null);
        }

        /** What took its place, perhaps nothing. */
        public record Retirement(List<Successor> into) {

            public Retirement {
                into = List.copyOf(into);
            }
        }

        /**
         * What takes a retired touchpoint's place.
         *
         * @param share how much of what was measured goes there
         */
        public record Successor(String code, BigDecimal share) {}

        public boolean retired() {
            return retirement != null;
        }

        public List<Successor> successors() {
            return retirement == null ? List.of() : retirement.into();
        }

        Touchpoint retire(List<Successor> into) {
            return new Touchpoint(code, title, importance, reach, tolerance, new Retirement(into));
        }

        Touchpoint kept() {
            return new Touchpoint(code, title, importance, reach, tolerance, null);
        }

        Touchpoint titled(LocalizedText words) {
            return new Touchpoint(code, words, importance, reach, tolerance, retirement);
        }

        private double stated() {
            return importance.doubleValue() * reach.doubleValue();
        }
    }

    /**
     * What a touchpoint is held to lose before anything is known of it.
     *
     * @param loss the share of the standard that is lost
     * @param visits how many visits this word is worth
     */
    public record Assumption(BigDecimal loss, BigDecimal visits) {

        public static final BigDecimal LEAST_LOSS = new BigDecimal("0.01");
        public static final BigDecimal MOST_LOSS = new BigDecimal("0.99");
        public static final BigDecimal LEAST_VISITS = BigDecimal.ONE;
        public static final BigDecimal MOST_VISITS = BigDecimal.valueOf(40);
        public static final Assumption USUAL = new Assumption(new BigDecimal("0.20"), BigDecimal.valueOf(4));

        public Assumption {
            within("Assumed loss", "journey", loss, LEAST_LOSS, MOST_LOSS);
            within("Worth of the assumption", "journey", visits, LEAST_VISITS, MOST_VISITS);
        }
    }

    private static void within(String what, String code, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s of (%s) is not within %s to %s: (%s)".formatted(what, code, least, most, value));
        }
    }

    /** All touchpoints, those that have been given up among them. */
    public Stream<Touchpoint> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream());
    }

    /** The touchpoints that the journey still has. */
    public Stream<Touchpoint> live() {
        return touchpoints().filter(touchpoint -> !touchpoint.retired());
    }

    public Optional<Touchpoint> touchpoint(String code) {
        return touchpoints()
                .filter(touchpoint -> touchpoint.code().equals(code))
                .findFirst();
    }

    /** The stage in which a touchpoint is met. */
    public Optional<Stage> stageOf(String touchpoint) {
        return stages.stream()
                .filter(stage ->
                        stage.touchpoints().stream().anyMatch(one -> one.code().equals(touchpoint)))
                .findFirst();
    }

    /** What share of the journey each live touchpoint is, in the journey's order; they sum to 1. */
    public Map<String, Double> shares() {
        List<Touchpoint> sharing = live().toList();
        double sum = sharing.stream().mapToDouble(Touchpoint::stated).sum();
        boolean reached =
                sharing.stream().anyMatch(touchpoint -> touchpoint.reach().signum() > 0);
        long reachable = sharing.stream()
                .filter(touchpoint -> touchpoint.reach().signum() > 0 || !reached)
                .count();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Touchpoint touchpoint : sharing) {
            double equal = touchpoint.reach().signum() > 0 || !reached ? 1.0 / reachable : 0;
            shares.put(touchpoint.code(), sum > 0 ? touchpoint.stated() / sum : equal);
        }
        return shares;
    }

    /**
     * Where a measurement of a touchpoint counts: at itself with share 1, or at those that took its place, through as
     * many successions as there were; the shares sum to 1. What was given up without a successor stays where it was.
     */
    public Map<String, Double> destinations(String code) {
        Map<String, Double> found = new LinkedHashMap<>();
        follow(code, 1, found, Set.of());
        return found;
    }

    private void follow(String code, double share, Map<String, Double> found, Set<String> passed) {
        List<Touchpoint.Successor> into =
                touchpoint(code).map(Touchpoint::successors).orElse(List.of());
        if (into.isEmpty() || passed.contains(code)) {
            found.merge(code, share, Double::sum);
            return;
        }
        Set<String> further = new HashSet<>(passed);
        further.add(code);
        into.forEach(
                successor -> follow(successor.code(), share * successor.share().doubleValue(), found, further));
    }

    /** The same journey in the words that another version has for it; what that one does not know keeps its own. */
    JourneyDefinition wordedAs(JourneyDefinition other) {
        Map<String, LocalizedText> titles = new LinkedHashMap<>();
        other.stages().forEach(stage -> titles.put(stage.code(), stage.title()));
        return new JourneyDefinition(
                other.persona(),
                stages.stream()
                        .map(stage -> stage.titled(titles.getOrDefault(stage.code(), stage.title()))
                                .meeting(stage.touchpoints().stream()
                                        .map(touchpoint -> touchpoint.titled(other.touchpoint(touchpoint.code())
                                                .map(Touchpoint::title)
                                                .orElse(touchpoint.title())))
                                        .toList()))
                        .toList(),
                assumption);
    }

    /** The same with what another version says of the touchpoints that it has given up: an edit cannot bring them back. */
    JourneyDefinition givenUpAs(JourneyDefinition before) {
        return mapped(touchpoint -> {
            Touchpoint old = before.touchpoint(touchpoint.code()).orElse(null);
            return old != null && old.retired() ? old.titled(touchpoint.title()) : touchpoint.kept();
        });
    }

    JourneyDefinition mapped(UnaryOperator<Touchpoint> change) {
        return new JourneyDefinition(
                persona,
                stages.stream()
                        .map(stage -> stage.meeting(
                                stage.touchpoints().stream().map(change).toList()))
                        .toList(),
                assumption);
    }
}
