package app.touchstone.insight;

import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.platform.Actor;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.SystemJob;
import app.touchstone.scoring.CriticalFlag;
import app.touchstone.scoring.CriticalFlag.Answer;
import app.touchstone.scoring.CriticalFlag.Outcome;
import app.touchstone.scoring.ScoringMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the critical failures of a network, of whatever age: only a visit that passes ends one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CriticalFacts {

    private static final Comparator<OutletFlag> OPEN_FIRST = Comparator.comparing((OutletFlag flag) -> !flag.open())
            .thenComparing(flag -> flag.flag().since(), Comparator.reverseOrder())
            .thenComparing(OutletFlag::question);

    private final FactQueries facts;
    private final ChecklistService checklists;

    CriticalFacts(FactQueries facts, ChecklistService checklists) {
        this.facts = facts;
        this.checklists = checklists;
    }

    /** One question at one touchpoint of an outlet. */
    private record Key(OutletId outlet, ChecklistId checklist, String question, String touchpoint) {}

    /**
     * The failures that are shown today, by outlet, open ones first. A failure at a touchpoint that was merged or split is
     * one of what took its place, and passes there.
     *
     * @param at the outlets to read, or all where absent
     */
    Map<OutletId, List<OutletFlag>> flags(
            ClientId client,
            JourneyTemplateId template,
            LocalDate today,
            @Nullable Set<OutletId> at,
            Successions successions) {
        return flags(client, template, today, at, successions, (_, _) -> true);
    }

    /** @param counts which visits there are for whoever looks, by outlet and day */
    Map<OutletId, List<OutletFlag>> flags(
            ClientId client,
            JourneyTemplateId template,
            LocalDate today,
            @Nullable Set<OutletId> at,
            Successions successions,
            BiPredicate<OutletId, LocalDate> counts) {
        Map<Key, List<Answer>> answers = answers(client, template, at, successions, counts);
        Map<ChecklistId, Optional<ChecklistDefinition>> current = new HashMap<>();
        Map<OutletId, List<OutletFlag>> flags = new HashMap<>();
        answers.forEach((key, given) -> {
            if (given.stream().anyMatch(answer -> answer.outcome() == Outcome.FAILED)) {
                boolean asked = asks(current.computeIfAbsent(key.checklist(), this::current), key, successions);
                CriticalFlag.of(given.stream().distinct().toList(), asked).stream()
                        .filter(flag -> flag.shown(today, ScoringMethod.CURRENT))
                        .map(flag -> new OutletFlag(key.checklist(), key.question(), key.touchpoint(), flag))
                        .forEach(flag -> flags.computeIfAbsent(key.outlet(), _ -> new ArrayList<>())
                                .add(flag));
            }
        });
        flags.values().forEach(own -> own.sort(OPEN_FIRST));
        return flags;
    }

    private Map<Key, List<Answer>> answers(
            ClientId client,
            JourneyTemplateId template,
            @Nullable Set<OutletId> at,
            Successions successions,
            BiPredicate<OutletId, LocalDate> counts) {
        return facts.criticals(client, template, at).stream()
                .filter(fact -> counts.test(fact.outlet(), fact.visitedOn()))
                .<Map.Entry<Key, Answer>>mapMulti((fact, sink) -> successions
                        .into(fact.touchpoint())
                        .forEach(touchpoint -> sink.accept(Map.entry(
                                new Key(fact.outlet(), fact.checklist(), fact.question(), touchpoint),
                                new Answer(
                                        fact.visitedOn(),
                                        fact.submittedAt(),
                                        fact.failed() ? Outcome.FAILED : Outcome.PASSED)))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What the checklist asks now; nothing while it has no published version. */
    private Optional<ChecklistDefinition> current(ChecklistId checklist) {
        return checklists
                .currentPublished(Actor.of(SystemJob.FIGURES), checklist)
                .map(ChecklistVersion::definition);
    }

    private static boolean asks(Optional<ChecklistDefinition> current, Key key, Successions successions) {
        return current.flatMap(definition -> definition.question(key.question()))
                .filter(question -> question.critical() != Question.Critical.NO)
                .filter(question -> question.touchpoints().stream()
                        .anyMatch(share -> successions.into(share.touchpoint()).contains(key.touchpoint())))
                .isPresent();
    }
}
