package app.touchstone.insight.ui;

import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.StageResult;
import app.touchstone.insight.TouchpointResult;
import app.touchstone.insight.TrendPoint;
import app.touchstone.platform.Translations;
import app.touchstone.scoring.PainStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the elements of results are given to draw, as the JSON that they read, in the reader's language. */
@Component
class ElementData {

    private static final List<String> MAP_LABELS = List.of(
            "persona",
            "job",
            "stage",
            "driver",
            "touchpoint",
            "status",
            "experience",
            "experienceHint",
            "interval",
            "importance",
            "painPoints",
            "visits",
            "network",
            "networkEstimate",
            "probability",
            "critical",
            "loops",
            "noTouchpoints",
            "noValue",
            "showTable",
            "showMap",
            "map",
            "legend",
            "legendSize");
    private static final List<String> SENTENCE_LABELS = List.of(
            "place",
            "experience",
            "interval",
            "estimate",
            "noExperience",
            "importance",
            "painPoints",
            "visits",
            "network");
    private static final List<String> TREND_LABELS =
            List.of("title", "date", "name", "score", "band", "empty", "showTable", "showLine");
    private static final Map<String, String> BANDS =
            Map.of("critical", "CRITICAL", "weak", "WEAK", "target", "ON_TARGET", "excellent", "EXCELLENT");

    private final Translations translations;
    private final JsonMapper json;

    ElementData(Translations translations, JsonMapper json) {
        this.translations = translations;
        this.json = json;
    }

    private record MapModel(String title, String persona, String job, String locale, List<StageModel> stages) {}

    private record StageModel(
            String code, String title, String driver, boolean loops, List<TouchpointModel> touchpoints) {}

    private record TouchpointModel(
            String code,
            String title,
            double omega,
            @Nullable Double theta,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double probability,
            double painPoints,
            PainStatus status,
            String statusText,
            int visits,
            boolean critical,
            @Nullable Double networkTheta) {}

    private record PointModel(String date, BigDecimal score, String label) {}

    String map(JourneyMapResult map, Locale locale) {
        return json.writeValueAsString(new MapModel(
                map.journey().name(),
                map.persona().name().in(locale),
                map.persona().job().in(locale),
                locale.getLanguage(),
                map.stages().stream().map(stage -> stage(stage, locale)).toList()));
    }

    private StageModel stage(StageResult stage, Locale locale) {
        return new StageModel(
                stage.code(),
                stage.title().in(locale),
                translations.text(locale, stage.driver()),
                stage.loops(),
                stage.touchpoints().stream()
                        .map(touchpoint -> touchpoint(touchpoint, locale))
                        .toList());
    }

    /** What was never measured has no severity of its own: the element draws the network's estimate instead. */
    private TouchpointModel touchpoint(TouchpointResult result, Locale locale) {
        boolean measured = result.pain().measured();
        return new TouchpointModel(
                result.code(),
                result.title().in(locale),
                result.pain().importance(),
                measured ? result.pain().severity().theta() : null,
                measured ? result.interval().low() : null,
                measured ? result.interval().high() : null,
                measured ? result.pain().probability() : null,
                measured ? result.pain().painPoints() : 0,
                result.pain().status(),
                result.scored()
                        ? translations.text(locale, result.pain().status())
                        : translations.text(locale, "insight.not-scored"),
                result.pain().sample().visits(),
                result.pain().critical(),
                result.scored() ? result.networkTheta() : null);
    }

    String mapLabels(Locale locale) {
        Map<String, Object> labels = new LinkedHashMap<>(labels("insight.map.", MAP_LABELS, locale));
        Map<String, String> statuses = new LinkedHashMap<>();
        Arrays.stream(PainStatus.values())
                .forEach(status -> statuses.put(status.name(), translations.text(locale, status)));
        labels.put("statuses", statuses);
        labels.put("sentence", labels("insight.map.sentence.", SENTENCE_LABELS, locale));
        return json.writeValueAsString(labels);
    }

    String trend(List<TrendPoint> points) {
        return json.writeValueAsString(points.stream()
                .map(point -> new PointModel(point.to().toString(), point.score(), point.name()))
                .toList());
    }

    String trendLabels(Locale locale) {
        Map<String, Object> labels = new LinkedHashMap<>(labels("insight.trend.", TREND_LABELS, locale));
        Map<String, String> bands = new LinkedHashMap<>();
        BANDS.forEach((key, band) -> bands.put(key, translations.text(locale, "Band." + band)));
        labels.put("bands", bands);
        return json.writeValueAsString(labels);
    }

    private Map<String, String> labels(String prefix, List<String> names, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        names.forEach(name -> labels.put(name, translations.text(locale, prefix + name)));
        return labels;
    }
}
