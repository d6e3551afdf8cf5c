package app.touchstone.journeys;

import app.touchstone.clients.ClientDirectory;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyPreview.Effect;
import app.touchstone.journeys.JourneyPreview.ShareChange;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a change of a journey amounts to, and refuses the one that would rewrite the past (decision 0022). */
@Component
class JourneyPlanner {

    private final ClientDirectory clients;
    private final JourneyAskers askers;
    private final JourneyMeasures measures;
    private final Clock clock;

    JourneyPlanner(ClientDirectory clients, JourneyAskers askers, JourneyMeasures measures, Clock clock) {
        this.clients = clients;
        this.askers = askers;
        this.measures = measures;
        this.clock = clock;
    }

    JourneyUse use(JourneyTemplate template) {
        return new JourneyUse(askers.of(template.id()), measures.of(template));
    }

    LocalDate today(JourneyTemplate template) {
        return LocalDate.now(clock.withZone(clients.get(template.client()).timeZone()));
    }

    /**
     * What it would do to save these words and this drawing.
     *
     * @param from the day from which it shall hold; the first possible where absent
     */
    JourneyPreview plan(JourneyTemplate template, String name, JourneyDefinition next, @Nullable LocalDate from) {
        JourneyUse use = use(template);
        JourneyRules.keepCodes(template, next, use);
        List<JourneyChange> changes = new ArrayList<>();
        if (!name.equals(template.name())) {
            changes.add(new JourneyChange(
                    JourneyChange.Difference.NAME,
                    "",
                    LocalizedText.empty(),
                    LocalizedText.of(template.name(), template.name()),
                    LocalizedText.of(name, name)));
        }
        changes.addAll(JourneyChanges.between(template.definition(), next));
        Effect effect = effect(template, use, changes);
        LocalDate earliest = earliest(template);
        Set<String> touched = changes.stream()
                .filter(JourneyChange::counts)
                .map(JourneyChange::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean figures = effect == Effect.VERSION;
        return new JourneyPreview(
                effect,
                earliest,
                figures ? checked(from, earliest) : null,
                changes,
                figures ? shares(template.definition(), next) : List.of(),
                figures ? use.measured().outlets() : 0,
                figures ? use.measured().visits() : 0,
                figures ? use.asking(touched) : List.of());
    }

    private static Effect effect(JourneyTemplate template, JourneyUse use, List<JourneyChange> changes) {
        if (changes.isEmpty()) {
            return Effect.NOTHING;
        }
        if (changes.stream().noneMatch(JourneyChange::counts)) {
            return Effect.WORDS;
        }
        return use.isNone() && template.versions().size() == 1 ? Effect.DRAWING : Effect.VERSION;
    }

    /** Today, or the day of a version that is still to come. */
    private LocalDate earliest(JourneyTemplate template) {
        LocalDate today = today(template);
        LocalDate last = template.newest().validFrom();
        return last != null && last.isAfter(today) ? last : today;
    }

    private static LocalDate checked(@Nullable LocalDate from, LocalDate earliest) {
        if (from == null) {
            return earliest;
        }
        if (from.isBefore(earliest)) {
            throw new Refused("journeys.refusal.from", earliest);
        }
        return from;
    }

    private static List<ShareChange> shares(JourneyDefinition before, JourneyDefinition after) {
        Map<String, Double> old = before.shares();
        Map<String, Double> now = after.shares();
        Set<String> codes = new LinkedHashSet<>(now.keySet());
        codes.addAll(old.keySet());
        return codes.stream()
                .map(code -> new ShareChange(
                        code,
                        after.touchpoint(code)
                                .or(() -> before.touchpoint(code))
                                .map(Touchpoint::title)
                                .orElseThrow(),
                        old.get(code),
                        now.get(code)))
                .filter(share -> share.before() == null
                        || share.after() == null
                        || Double.compare(share.before(), share.after()) != 0)
                .toList();
    }
}
