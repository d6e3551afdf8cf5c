package app.touchstone.journeys;

import app.touchstone.journeys.JourneyChange.Difference;
import app.touchstone.journeys.JourneyDefinition.Stage;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.platform.Formats;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Translations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares two drawings of a journey, thing by thing. */
final class JourneyChanges {

    private static final LocalizedText NOTHING = LocalizedText.empty();
    private static final int HUNDRED = 100;

    private final JourneyDefinition before;
    private final JourneyDefinition after;
    private final List<JourneyChange> changes = new ArrayList<>();

    private JourneyChanges(JourneyDefinition before, JourneyDefinition after) {
        this.before = before;
        this.after = after;
    }

    static List<JourneyChange> between(JourneyDefinition before, JourneyDefinition after) {
        JourneyChanges compared = new JourneyChanges(before, after);
        compared.compareStages();
        compared.compareTouchpoints();
        compared.compareTheRest();
        return List.copyOf(compared.changes);
    }

    private void compareStages() {
        Map<String, Stage> old = byCode(before);
        Map<String, Stage> now = byCode(after);
        now.forEach((code, stage) -> {
            Stage was = old.get(code);
            if (was == null) {
                add(Difference.STAGE_ADDED, code, stage.title(), NOTHING, NOTHING);
                return;
            }
            compare(Difference.STAGE_TITLE, code, was.title(), was.title(), stage.title());
            compare(Difference.STAGE_DRIVER, code, stage.title(), name(was.driver()), name(stage.driver()));
            compare(Difference.STAGE_LOOPS, code, stage.title(), flag(was.loops()), flag(stage.loops()));
        });
        old.forEach((code, stage) -> {
            if (!now.containsKey(code)) {
                add(Difference.STAGE_REMOVED, code, stage.title(), NOTHING, NOTHING);
            }
        });
        if (!sameOrder(List.copyOf(old.keySet()), List.copyOf(now.keySet()))) {
            add(Difference.STAGE_ORDER, "", NOTHING, NOTHING, NOTHING);
        }
    }

    private void compareTouchpoints() {
        after.touchpoints()
                .forEach(touchpoint -> before.touchpoint(touchpoint.code())
                        .ifPresentOrElse(
                                was -> compare(was, touchpoint),
                                () -> add(
                                        Difference.TOUCHPOINT_ADDED,
                                        touchpoint.code(),
                                        touchpoint.title(),
                                        NOTHING,
                                        number(touchpoint.importance()))));
        before.touchpoints()
                .filter(touchpoint -> after.touchpoint(touchpoint.code()).isEmpty())
                .forEach(touchpoint ->
                        add(Difference.TOUCHPOINT_REMOVED, touchpoint.code(), touchpoint.title(), NOTHING, NOTHING));
        for (Stage stage : after.stages()) {
            Optional<Stage> was = Optional.ofNullable(byCode(before).get(stage.code()));
            if (was.isPresent() && !sameOrder(codes(was.get()), codes(stage))) {
                add(Difference.TOUCHPOINT_ORDER, stage.code(), stage.title(), NOTHING, NOTHING);
            }
        }
    }

    private void compare(Touchpoint was, Touchpoint now) {
        String code = now.code();
        LocalizedText title = now.title();
        compare(Difference.TOUCHPOINT_TITLE, code, was.title(), was.title(), title);
        compareNumber(Difference.IMPORTANCE, code, title, was.importance(), now.importance());
        compareNumber(Difference.REACH, code, title, was.reach(), now.reach());
        compareNumber(Difference.TOLERANCE, code, title, was.tolerance(), now.tolerance());
        if (now.retired() && !was.retired()) {
            add(
                    now.successors().isEmpty() ? Difference.TOUCHPOINT_RETIRED : Difference.TOUCHPOINT_REPLACED,
                    code,
                    title,
                    NOTHING,
                    successors(now));
        }
        Stage stood = before.stageOf(code).orElseThrow();
        Stage stands = after.stageOf(code).orElseThrow();
        if (!stood.code().equals(stands.code())) {
            add(Difference.TOUCHPOINT_MOVED, code, title, stood.title(), stands.title());
        }
    }

    private void compareTheRest() {
        compareNumber(
                Difference.ASSUMED_LOSS,
                "",
                NOTHING,
                before.assumption().loss(),
                after.assumption().loss());
        compareNumber(
                Difference.ASSUMED_VISITS,
                "",
                NOTHING,
                before.assumption().visits(),
                after.assumption().visits());
        compare(
                Difference.PERSONA,
                "",
                NOTHING,
                before.persona().name(),
                after.persona().name());
        compare(
                Difference.JOB,
                "",
                NOTHING,
                before.persona().job(),
                after.persona().job());
    }

    private LocalizedText successors(Touchpoint retired) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Locale language : Translations.LANGUAGES) {
            words.put(
                    language.getLanguage(),
                    retired.successors().stream()
                            .map(into -> after.touchpoint(into.code())
                                            .map(Touchpoint::title)
                                            .orElse(NOTHING)
                                            .in(language)
                                    + " (" + into.code() + ") "
                                    + Formats.percent(into.share().doubleValue() * HUNDRED, language))
                            .collect(Collectors.joining(", ")));
        }
        return new LocalizedText(words);
    }

    private void compareNumber(Difference kind, String code, LocalizedText subject, BigDecimal was, BigDecimal now) {
        if (was.compareTo(now) != 0) {
            add(kind, code, subject, number(was), number(now));
        }
    }

    private void compare(Difference kind, String code, LocalizedText subject, LocalizedText was, LocalizedText now) {
        if (!was.equals(now)) {
            add(kind, code, subject, was, now);
        }
    }

    private void add(Difference kind, String code, LocalizedText subject, LocalizedText was, LocalizedText now) {
        changes.add(new JourneyChange(kind, code, subject, was, now));
    }

    private static Map<String, Stage> byCode(JourneyDefinition definition) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        definition.stages().forEach(stage -> stages.put(stage.code(), stage));
        return stages;
    }

    private static List<String> codes(Stage stage) {
        return stage.touchpoints().stream().map(Touchpoint::code).toList();
    }

    /** Whether what is in both stands in the same order; what came or went says so itself. */
    private static boolean sameOrder(List<String> was, List<String> now) {
        return was.stream()
                .filter(now::contains)
                .toList()
                .equals(now.stream().filter(was::contains).toList());
    }

    private static LocalizedText number(BigDecimal value) {
        Map<String, String> words = new LinkedHashMap<>();
        BigDecimal plain = value.stripTrailingZeros();
        for (Locale language : Translations.LANGUAGES) {
            words.put(language.getLanguage(), Formats.number(plain, Math.max(0, plain.scale()), language));
        }
        return new LocalizedText(words);
    }

    private static LocalizedText name(Enum<?> constant) {
        return LocalizedText.of(constant.name(), constant.name());
    }

    private static LocalizedText flag(boolean value) {
        return LocalizedText.of(Boolean.toString(value), Boolean.toString(value));
    }
}
