package app.touchstone.insight.ui;

import app.touchstone.insight.ChangeWords;
import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.ResultWords;
import app.touchstone.insight.StageResult;
import app.touchstone.insight.TouchpointResult;
import app.touchstone.insight.TrendLine;
import app.touchstone.insight.TrendMark;
import app.touchstone.insight.TrendPoint;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.Band;
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
            "insight.map.persona",
            "insight.map.job",
            "insight.map.stage",
            "insight.map.driver",
            "insight.map.touchpoint",
            "insight.map.status",
            "insight.map.experience",
            "insight.map.experienceHint",
            "insight.map.interval",
            "insight.map.importance",
            "insight.map.painPoints",
            "insight.map.visits",
            "insight.map.network",
            "insight.map.networkEstimate",
            "insight.map.probability",
            "insight.map.critical",
            "insight.map.loops",
            "insight.map.noTouchpoints",
            "insight.map.noValue",
            "insight.map.showTable",
            "insight.map.showMap",
            "insight.map.map",
            "insight.map.legend",
            "insight.map.legendSize");
    private static final List<String> SENTENCE_LABELS = List.of(
            "insight.map.sentence.place",
            "insight.map.sentence.experience",
            "insight.map.sentence.interval",
            "insight.map.sentence.estimate",
            "insight.map.sentence.noExperience",
            "insight.map.sentence.importance",
            "insight.map.sentence.painPoints",
            "insight.map.sentence.visits",
            "insight.map.sentence.network");
    private static final List<String> TREND_LABELS = List.of(
            "insight.trend.title",
            "insight.trend.wave",
            "insight.trend.window",
            "insight.trend.checklist",
            "insight.trend.score",
            "insight.trend.band",
            "insight.trend.visits",
            "insight.trend.break",
            "insight.trend.more",
            "insight.trend.empty",
            "insight.trend.showTable",
            "insight.trend.showLine");
    private static final Map<String, Band> BANDS =
            Map.of("critical", Band.CRITICAL, "weak", Band.WEAK, "target", Band.ON_TARGET, "excellent", Band.EXCELLENT);

    private final Translations translations;
    private final ChangeWords words;
    private final JsonMapper json;

    ElementData(Translations translations, ResultWords results, JsonMapper json) {
        this.words = results.changes();
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

    private record LineModel(String checklist, String name, List<PointModel> points) {}

    private record MarkModel(String day, String label) {}

    private record PointModel(
            String wave,
            String from,
            String to,
            BigDecimal score,
            String label,
            String name,
            String count,
            String status) {}

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
                        : translations.text(locale, result.retired() ? "insight.retired" : "insight.not-scored"),
                result.pain().sample().visits(),
                result.pain().critical(),
                result.scored() ? result.networkTheta() : null);
    }

    String mapLabels(Locale locale) {
        Map<String, Object> labels = new LinkedHashMap<>(labels(MAP_LABELS, locale));
        Map<String, String> statuses = new LinkedHashMap<>();
        Arrays.stream(PainStatus.values())
                .forEach(status -> statuses.put(status.name(), translations.text(locale, status)));
        labels.put("statuses", statuses);
        labels.put("sentence", labels(SENTENCE_LABELS, locale));
        return json.writeValueAsString(labels);
    }

    String trend(List<TrendLine> lines, Locale locale) {
        boolean several = lines.stream().map(TrendLine::method).distinct().count() > 1;
        return json.writeValueAsString(lines.stream()
                .map(line -> new LineModel(
                        line.by().yardstick().checklist().toString(),
                        words.line(line, several, locale),
                        line.points().stream()
                                .map(point -> point(point, locale))
                                .toList()))
                .toList());
    }

    private PointModel point(TrendPoint point, Locale locale) {
        return new PointModel(
                point.wave().toString(),
                point.from().toString(),
                point.to().toString(),
                point.score(),
                words.name(point, locale),
                point.name(),
                words.count(point, locale),
                words.status(point, locale));
    }

    String marks(List<TrendMark> marks, Locale locale) {
        return json.writeValueAsString(marks.stream()
                .map(mark -> new MarkModel(mark.day().toString(), words.mark(mark, locale)))
                .toList());
    }

    String trendLabels(List<TrendMark> marks, Locale locale) {
        Map<String, Object> labels = new LinkedHashMap<>(labels(TREND_LABELS, locale));
        Map<String, String> bands = new LinkedHashMap<>();
        BANDS.forEach((key, band) -> bands.put(key, translations.text(locale, band)));
        labels.put("bands", bands);
        labels.put("changed", words.marks(marks, locale));
        return json.writeValueAsString(labels);
    }

    private Map<String, String> labels(List<String> keys, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        keys.forEach(key -> labels.put(key.substring(key.lastIndexOf('.') + 1), translations.text(locale, key)));
        return labels;
    }
}
