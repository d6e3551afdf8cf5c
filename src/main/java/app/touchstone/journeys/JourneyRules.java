package app.touchstone.journeys;

import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyDefinition.Touchpoint.Successor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Refused;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses drawings that cannot be read later, and changes that would rewrite what was measured. */
final class JourneyRules {

    private static final int NAME_LENGTH = 200;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");

    private JourneyRules() {}

    static String checked(String name) {
        String clean = name.strip();
        if (clean.isEmpty()) {
            throw new Refused("journeys.refusal.name-missing");
        }
        if (clean.length() > NAME_LENGTH) {
            throw new Refused("journeys.refusal.name-long", NAME_LENGTH);
        }
        return clean;
    }

    static JourneyDefinition checked(JourneyDefinition definition) {
        if (definition.stages().isEmpty()) {
            throw new Refused("journeys.refusal.no-stage");
        }
        Set<String> stages = new HashSet<>();
        for (Stage stage : definition.stages()) {
            refuse(stage.code(), stage.title(), "journeys.refusal.stage-code", "journeys.refusal.stage-title");
            if (!stages.add(stage.code())) {
                throw new Refused("journeys.refusal.stage-twice", stage.code());
            }
            for (Touchpoint touchpoint : stage.touchpoints()) {
                refuse(
                        touchpoint.code(),
                        touchpoint.title(),
                        "journeys.refusal.touchpoint-code",
                        "journeys.refusal.touchpoint-title");
            }
        }
        return definition;
    }

    private static void refuse(String code, LocalizedText title, String codeKey, String titleKey) {
        if (!CODE.matcher(code).matches()) {
            throw new Refused(codeKey, code);
        }
        if (title.isEmpty()) {
            throw new Refused(titleKey, code);
        }
    }

    /** A code under which something was measured or is asked stays, and no code stands for a second thing. */
    static void keepCodes(JourneyTemplate template, JourneyDefinition next, JourneyUse use) {
        keepHeldCodes(template.definition(), next, use);
        keepStageCodes(template.definition(), next, use);
        refuseReuse(template, next, "journeys.refusal.code-again", JourneyRules::touchpointCodes);
        refuseReuse(template, next, "journeys.refusal.stage-code-again", JourneyRules::stageCodes);
    }

    static void keepHeldCodes(JourneyDefinition newest, JourneyDefinition next, JourneyUse use) {
        List<String> lost = newest.touchpoints()
                .map(Touchpoint::code)
                .filter(code -> next.touchpoint(code).isEmpty() && use.holds(code))
                .toList();
        if (!lost.isEmpty()) {
            throw new Refused("journeys.refusal.code-held", String.join(", ", lost));
        }
    }

    /** A stage goes once its touchpoints have moved to stages that were there; else its code has changed. */
    private static void keepStageCodes(JourneyDefinition newest, JourneyDefinition next, JourneyUse use) {
        Set<String> known = stageCodes(newest);
        Set<String> kept = stageCodes(next);
        newest.stages().stream().filter(stage -> !kept.contains(stage.code())).forEach(stage -> {
            boolean renamed = stage.touchpoints().stream()
                    .map(Touchpoint::code)
                    .filter(use::holds)
                    .flatMap(code -> next.stageOf(code).stream())
                    .anyMatch(stands -> !known.contains(stands.code()));
            if (renamed) {
                throw new Refused("journeys.refusal.stage-code-held", stage.code());
            }
        });
    }

    private static void refuseReuse(
            JourneyTemplate template,
            JourneyDefinition next,
            String key,
            Function<JourneyDefinition, Set<String>> codesOf) {
        Set<String> now = codesOf.apply(template.definition());
        for (String code : codesOf.apply(next)) {
            if (!now.contains(code)
                    && template.versions().stream()
                            .filter(each -> !each.withdrawn())
                            .anyMatch(each -> codesOf.apply(each.definition()).contains(code))) {
                throw new Refused(key, code);
            }
        }
    }

    private static Set<String> stageCodes(JourneyDefinition definition) {
        return collected(definition.stages().stream().map(Stage::code));
    }

    private static Set<String> touchpointCodes(JourneyDefinition definition) {
        return collected(definition.touchpoints().map(Touchpoint::code));
    }

    private static Set<String> collected(Stream<String> codes) {
        Set<String> all = new HashSet<>();
        codes.forEach(all::add);
        return all;
    }

    /** The drawing after a succession: both sides are touchpoints that the journey has, and shares sum to 1. */
    static JourneyDefinition succeeded(JourneyDefinition newest, Succession succession) {
        succession.givenUp().forEach(code -> requireLive(newest, code));
        Set<String> seen = new HashSet<>(succession.givenUp());
        for (Successor successor : succession.into()) {
            requireLive(newest, successor.code());
            if (!seen.add(successor.code())) {
                throw new Refused("journeys.refusal.successor-twice", successor.code());
            }
            if (successor.share().signum() <= 0) {
                throw new Refused("journeys.refusal.successor-share", successor.code());
            }
        }
        BigDecimal sum = succession.into().stream().map(Successor::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!succession.into().isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            throw new Refused("journeys.refusal.successor-sum", sum);
        }
        if (newest.live().count() == succession.givenUp().size()) {
            throw new Refused("journeys.refusal.last-touchpoint");
        }
        return newest.mapped(touchpoint ->
                succession.givenUp().contains(touchpoint.code()) ? touchpoint.retire(succession.into()) : touchpoint);
    }

    private static void requireLive(JourneyDefinition newest, String code) {
        if (newest.touchpoint(code).filter(touchpoint -> !touchpoint.retired()).isEmpty()) {
            throw new Refused("journeys.refusal.not-live", code);
        }
    }
}
