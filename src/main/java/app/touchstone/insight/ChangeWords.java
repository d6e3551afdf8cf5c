package app.touchstone.insight;

import app.touchstone.insight.OutletChange.Verdict;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Translations;
import app.touchstone.scoring.PairedChange;
import app.touchstone.scoring.PairedChange.Direction;
import app.touchstone.scoring.PairedChange.Shown;
import app.touchstone.scoring.PairedChange.TooEarly;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how scores moved, the same on screens and on paper: never a difference without its verdict, interval and pairs. */
public final class ChangeWords {

    private final Translations translations;

    ChangeWords(Translations translations) {
        this.translations = translations;
    }

    /**
     * What is said of a change: the verdict with its mark, and the figures and grounds beneath it.
     *
     * @param provisional whether the newer wave still runs
     */
    public record Said(String mark, String verdict, List<String> grounds, boolean provisional) {

        public Said {
            grounds = List.copyOf(grounds);
        }

        /** The verdict with its mark. */
        public String marked() {
            return mark.isEmpty() ? verdict : mark + "\u00a0" + verdict;
        }
    }

    /** Nothing where no wave was scored. */
    public Optional<Said> of(@Nullable ScoreChange change, Locale locale) {
        if (change == null) {
            return Optional.empty();
        }
        List<String> waves = Stream.of(change.later(), change.earlier())
                .flatMap(wave -> wave == null ? Stream.empty() : Stream.of(wave(wave, locale)))
                .toList();
        PairedChange pairs = change.change();
        if (pairs == null) {
            return Optional.of(new Said(
                    "",
                    text(locale, "insight.words.change.alone"),
                    waves,
                    change.later().provisional()));
        }
        Direction direction = pairs instanceof Shown shown ? shown.direction() : null;
        return Optional.of(new Said(
                mark(direction),
                text(locale, key(direction)),
                Stream.concat(grounds(pairs, locale).stream(), waves.stream()).toList(),
                change.later().provisional()));
    }

    /** The difference with its interval and pairs, or how many pairs are missing. */
    List<String> grounds(PairedChange pairs, Locale locale) {
        String counted = text(locale, "insight.words.change.pairs", pairs.pairs(), pairs.quota());
        return switch (pairs) {
            case TooEarly early ->
                List.of(counted, text(locale, "insight.words.change.needed", PairedChange.needed(early.quota())));
            case Shown shown -> List.of(difference(shown, locale), counted);
        };
    }

    private String difference(Shown shown, Locale locale) {
        return text(
                locale,
                "insight.words.change.difference",
                Formats.change(shown.difference(), locale),
                Formats.change(shown.interval().low(), locale),
                Formats.change(shown.interval().high(), locale));
    }

    /** Nothing without two waves of the outlet that compare. */
    public Optional<Said> of(@Nullable OutletChange change, Locale locale) {
        return change == null
                ? Optional.empty()
                : Optional.of(new Said(
                        mark(change.verdict()),
                        verdict(change, locale),
                        List.of(wave(change.later(), locale), wave(change.earlier(), locale)),
                        change.later().provisional()));
    }

    /** The verdict alone, for a list of outlets. */
    public String verdict(OutletChange change, Locale locale) {
        return text(locale, key(change.verdict()));
    }

    private static String key(@Nullable Direction direction) {
        if (direction == null) {
            return "insight.words.change.TOO_EARLY";
        }
        return switch (direction) {
            case UP -> "insight.words.change.UP";
            case DOWN -> "insight.words.change.DOWN";
            case NONE_SHOWN -> "insight.words.change.NONE_SHOWN";
        };
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "insight.words.change.outlet.BETTER";
            case WORSE -> "insight.words.change.outlet.WORSE";
            case TOO_EARLY -> "insight.words.change.outlet.TOO_EARLY";
        };
    }

    static String mark(@Nullable Direction direction) {
        if (direction == null) {
            return "…";
        }
        return switch (direction) {
            case UP -> "▲";
            case DOWN -> "▼";
            case NONE_SHOWN -> "=";
        };
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "▲";
            case WORSE -> "▼";
            case TOO_EARLY -> "…";
        };
    }

    /** One wave with its own mean and count. */
    public String wave(TrendPoint wave, Locale locale) {
        return text(
                locale,
                wave.provisional() ? "insight.words.wave.provisional" : "insight.words.wave",
                name(wave, locale),
                Formats.percent(wave.score(), locale),
                wave.visits(),
                wave.planned());
    }

    /** A short name: the day on which the wave began. */
    public String name(TrendPoint wave, Locale locale) {
        return Formats.date(wave.from(), locale);
    }

    /** What stands under a wave's point: how many visits, and whether more are to come. */
    public String count(TrendPoint wave, Locale locale) {
        return wave.provisional()
                ? text(locale, "insight.words.wave.count.of", wave.visits(), wave.planned())
                : text(locale, "insight.words.wave.count", wave.visits());
    }

    public String status(TrendPoint wave, Locale locale) {
        return wave.provisional() ? text(locale, "insight.words.wave.running") : "";
    }

    /** What stands at the mark of a changed journey. */
    public String mark(TrendMark mark, Locale locale) {
        return text(locale, "insight.words.mark", Formats.date(mark.day(), locale));
    }

    /** The changes of the journey, and what they change; nothing where there are none. */
    public String marks(List<TrendMark> marks, Locale locale) {
        return marks.isEmpty()
                ? ""
                : marks.stream()
                                .map(mark -> text(
                                        locale,
                                        "insight.words.mark.version",
                                        mark.version(),
                                        Formats.date(mark.day(), locale)))
                                .collect(Collectors.joining(" "))
                        + " " + text(locale, "insight.words.mark.means");
    }

    /** By what a line was measured; the method only where lines by several stand together. */
    public String line(TrendLine line, boolean several, Locale locale) {
        return text(
                locale,
                several ? "insight.words.line.method" : "insight.words.line",
                line.by().checklist(),
                line.by().yardstick().major(),
                line.method());
    }

    /** The mean by an earlier method. */
    public String other(OtherMean mean, Locale locale) {
        return text(
                locale,
                "insight.words.other-method",
                mean.method(),
                Formats.percent(mean.score(), locale),
                mean.visits());
    }

    private String text(Locale locale, String key, Object... arguments) {
        return translations.text(locale, key, arguments);
    }
}
