package app.touchstone.insight;

import app.touchstone.insight.ChangeWords.Said;
import app.touchstone.insight.LossChange.TouchpointChange;
import app.touchstone.insight.OutletChange.Verdict;
import app.touchstone.insight.OutletLossChange.TouchpointVerdict;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Translations;
import app.touchstone.scoring.PairedChange;
import app.touchstone.scoring.PairedChange.Direction;
import app.touchstone.scoring.PairedChange.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how losses moved, the same on screens and on paper; the fewer of them, the better. */
public final class LossWords {

    private static final String NOTHING = "–";

    private final Translations translations;
    private final ChangeWords changes;

    LossWords(Translations translations, ChangeWords changes) {
        this.translations = translations;
        this.changes = changes;
    }

    /** How the pain of many outlets moved; nothing where no loss was measured. */
    public Optional<Said> of(@Nullable LossChange change, Locale locale) {
        if (change == null) {
            return Optional.empty();
        }
        PairedChange pairs = change.pain();
        List<String> grounds = new ArrayList<>();
        if (pairs != null) {
            grounds.addAll(changes.grounds(pairs, locale));
        }
        Stream.of(change.later(), change.earlier())
                .flatMap(wave -> wave == null ? Stream.empty() : Stream.of(wave(wave, locale)))
                .forEach(grounds::add);
        weighed(change.weighedBy(), locale).ifPresent(grounds::add);
        Direction direction = pairs instanceof Shown shown ? shown.direction() : null;
        return Optional.of(new Said(
                pairs == null ? "" : mark(direction),
                pairs == null ? text(locale, "insight.words.change.alone") : text(locale, key(direction)),
                grounds,
                change.later().provisional()));
    }

    /** How one touchpoint of many outlets moved. */
    public Said of(TouchpointChange change, boolean provisional, Locale locale) {
        return new Said(
                mark(change.direction()),
                text(locale, key(change.direction())),
                changes.grounds(change.change(), locale),
                provisional);
    }

    /** How the pain of one outlet moved; nothing without two waves that compare. */
    public Optional<Said> of(@Nullable OutletLossChange change, Locale locale) {
        if (change == null) {
            return Optional.empty();
        }
        List<String> grounds = new ArrayList<>(List.of(wave(change.later(), locale), wave(change.earlier(), locale)));
        weighed(change.weighedBy(), locale).ifPresent(grounds::add);
        Direction direction = direction(change.pain());
        return Optional.of(new Said(
                mark(direction),
                text(locale, key(direction)),
                grounds,
                change.later().provisional()));
    }

    /** What is all but certain of single touchpoints of one outlet, and of how many nothing is. */
    public List<String> touchpoints(OutletLossChange change, Locale locale) {
        List<TouchpointVerdict> said = change.touchpoints().stream()
                .filter(touchpoint -> touchpoint.verdict() != Verdict.TOO_EARLY)
                .toList();
        Stream<String> open = tooEarly(said.size(), change.touchpoints().size(), locale).stream();
        return Stream.concat(said.stream().map(touchpoint -> touchpoint(touchpoint, locale)), open)
                .toList();
    }

    /** At how many touchpoints of many outlets it is too early to say anything, said once; nothing where at none. */
    public Optional<String> tooEarly(LossChange change, Locale locale) {
        long said = change.touchpoints().stream()
                .filter(touchpoint -> touchpoint.direction() != null)
                .count();
        return tooEarly((int) said, change.touchpoints().size(), locale);
    }

    private Optional<String> tooEarly(int said, int all, Locale locale) {
        String key = said == 0 ? "insight.words.loss.touchpoints.none" : "insight.words.loss.touchpoints.others";
        return said == all ? Optional.empty() : Optional.of(text(locale, key, all - said));
    }

    private String touchpoint(TouchpointVerdict touchpoint, Locale locale) {
        Direction direction = direction(touchpoint.verdict());
        return text(
                locale,
                "insight.words.loss.touchpoint",
                touchpoint.touchpoint().title().in(locale),
                mark(direction),
                text(locale, key(direction)));
    }

    private static @Nullable Direction direction(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Direction.DOWN;
            case WORSE -> Direction.UP;
            case TOO_EARLY -> null;
        };
    }

    private static String key(@Nullable Direction direction) {
        if (direction == null) {
            return "insight.words.change.TOO_EARLY";
        }
        return switch (direction) {
            case UP -> "insight.words.loss.UP";
            case DOWN -> "insight.words.loss.DOWN";
            case NONE_SHOWN -> "insight.words.change.NONE_SHOWN";
        };
    }

    private static String mark(@Nullable Direction direction) {
        return ChangeWords.mark(direction);
    }

    private String wave(WavePain wave, Locale locale) {
        return text(
                locale,
                wave.provisional() ? "insight.words.loss.wave.provisional" : "insight.words.loss.wave",
                name(wave, locale),
                points(wave.pain(), locale),
                wave.visits(),
                wave.planned());
    }

    /** A short name: the day on which the wave began. */
    public String name(WavePain wave, Locale locale) {
        return Formats.date(wave.from(), locale);
    }

    /** Pain of 100. */
    public String points(OptionalDouble pain, Locale locale) {
        return pain.isEmpty() ? NOTHING : Formats.number(pain.getAsDouble(), 1, locale);
    }

    /** How many visits a wave's pain is of, and whether more are to come. */
    public String count(WavePain wave, Locale locale) {
        return wave.provisional()
                ? text(locale, "insight.words.loss.count.provisional", wave.visits(), wave.planned())
                : Formats.number(wave.visits(), 0, locale);
    }

    private Optional<String> weighed(@Nullable Integer version, Locale locale) {
        return version == null ? Optional.empty() : Optional.of(text(locale, "insight.words.loss.weighed", version));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return translations.text(locale, key, arguments);
    }
}
