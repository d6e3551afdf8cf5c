package app.touchstone.insight;

import app.touchstone.platform.Formats;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Translations;
import app.touchstone.scoring.CriticalFlag;
import app.touchstone.scoring.PainStatus;
import app.touchstone.scoring.PairedChange;
import app.touchstone.scoring.PriorSource;
import app.touchstone.scoring.TouchpointPain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says results in plain sentences, the same on screens and on paper. */
@Component
public class ResultWords {

    /** Nobody sends more shoppers than these to one outlet for one figure. */
    private static final int SENSIBLE_VISITS = 24;

    private static final int PERCENT = 100;

    private final Translations translations;
    private final ChangeWords changes;
    private final LossWords losses;

    ResultWords(Translations translations) {
        this.translations = translations;
        this.changes = new ChangeWords(translations);
        this.losses = new LossWords(translations, changes);
    }

    /** How scores moved. */
    public ChangeWords changes() {
        return changes;
    }

    /** How losses moved. */
    public LossWords losses() {
        return losses;
    }

    /** How a network stands, in one sentence; how it moved and where most is lost, where that is known. */
    public String network(NetworkPage page, Locale locale) {
        NetworkPage.Totals totals = page.totals();
        BigDecimal score = totals.score();
        if (score == null) {
            return text(locale, "insight.words.network.none", totals.outlets());
        }
        String lost = page.touchpoints().stream()
                .findFirst()
                .map(worst -> text(
                        locale,
                        "insight.words.network.worst",
                        worst.touchpoint().title().in(locale)))
                .orElse("");
        return text(
                locale,
                "insight.words.network.sentence",
                totals.visited(),
                totals.visits(),
                Formats.percent(score, locale),
                moved(totals.change(), locale),
                lost);
    }

    /** Only a change that is shown, of a wave that is closed, belongs into the sentence. */
    private String moved(@Nullable ScoreChange change, Locale locale) {
        if (change == null
                || change.later().provisional()
                || !(change.change() instanceof PairedChange.Shown shown)
                || shown.direction() == PairedChange.Direction.NONE_SHOWN) {
            return "";
        }
        return text(
                locale,
                shown.direction() == PairedChange.Direction.UP ? "insight.words.moved.UP" : "insight.words.moved.DOWN",
                Formats.number(Math.abs(shown.difference()), 1, locale),
                shown.pairs());
    }

    /** What to fix first and how sure that is; nothing where nothing was measured. */
    public List<String> fixFirst(OutletPage page, Locale locale) {
        JourneyMapResult map = page.map();
        return map == null
                ? List.of()
                : map.worst()
                        .map(touchpoint -> sentences(map, touchpoint, page.losing(), locale))
                        .orElse(List.of());
    }

    private List<String> sentences(
            JourneyMapResult map, TouchpointResult touchpoint, List<LocalizedText> losing, Locale locale) {
        TouchpointPain pain = touchpoint.pain();
        double all = map.touchpoints()
                .map(TouchpointResult::pain)
                .filter(TouchpointPain::measured)
                .mapToDouble(TouchpointPain::painPoints)
                .sum();
        List<String> sentences = new ArrayList<>();
        sentences.add(text(
                locale,
                "insight.words.fix.loses",
                touchpoint.title().in(locale),
                Formats.number(pain.painPoints(), 1, locale),
                share(pain.painPoints() / all, locale)));
        if (!losing.isEmpty()) {
            sentences.add(text(locale, "insight.words.fix.questions", questions(losing, locale)));
        }
        sentences.add(text(
                locale,
                "insight.words.fix.basis",
                pain.sample().visits(),
                pain.sample().shoppers()));
        sentences.add(certainty(pain, locale));
        touchpoint.flags().stream()
                .findFirst()
                .flatMap(flag -> critical(flag.flag(), locale))
                .ifPresent(sentences::add);
        sentences.add(text(
                locale,
                network(pain.severity().prior().source()),
                share(touchpoint.networkTheta(), locale),
                share(pain.severity().theta(), locale),
                share(touchpoint.interval().low(), locale),
                share(touchpoint.interval().high(), locale)));
        sentences.add(moreVisits(touchpoint, locale));
        return List.copyOf(sentences);
    }

    private String questions(List<LocalizedText> losing, Locale locale) {
        return losing.stream()
                .map(question -> text(locale, "insight.words.fix.question", question.in(locale)))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> critical(CriticalFlag flag, Locale locale) {
        String since = Formats.date(flag.since(), locale);
        return switch (flag.state()) {
            case OPEN ->
                Optional.of(
                        flag.episode() > 1
                                ? text(locale, "insight.words.fix.critical.again", since, flag.episode())
                                : text(locale, "insight.words.fix.critical", since));
            case PASSED ->
                Optional.ofNullable(flag.ended())
                        .map(ended ->
                                text(locale, "insight.words.fix.critical.passed", since, Formats.date(ended, locale)));
            case WITHDRAWN -> Optional.empty();
        };
    }

    /** What visits buy: a figure of the outlet's own, a narrower margin, or neither for any sensible number of them. */
    public String moreVisits(TouchpointResult touchpoint, Locale locale) {
        int own = touchpoint.visitsForOwnFigure();
        int halved = touchpoint.moreVisits();
        if (own == 0) {
            return halved <= SENSIBLE_VISITS
                    ? text(locale, "insight.words.fix.more.own", halved)
                    : text(locale, "insight.words.fix.more.own.enough");
        }
        if (own > SENSIBLE_VISITS) {
            return text(locale, "insight.words.fix.more.network");
        }
        return halved <= SENSIBLE_VISITS
                ? text(locale, "insight.words.fix.more", own, halved)
                : text(locale, "insight.words.fix.more.half", own);
    }

    private String certainty(TouchpointPain pain, Locale locale) {
        return text(locale, status(pain.status()), share(pain.probability(), locale), share(pain.tolerated(), locale));
    }

    /** A share of 1 as whole percent; neither certainty nor impossibility is claimed by rounding. */
    public String share(double share, Locale locale) {
        long whole = Math.round(share * PERCENT);
        if (whole == PERCENT && share < 1) {
            return text(locale, "insight.words.share.above", PERCENT - 1);
        }
        if (whole == 0 && share > 0) {
            return text(locale, "insight.words.share.below", 1);
        }
        return text(locale, "insight.words.share", whole);
    }

    private String text(Locale locale, String key, Object... arguments) {
        return translations.text(locale, key, arguments);
    }

    private static String network(PriorSource one) {
        return switch (one) {
            case DEFAULT -> "insight.words.fix.network.DEFAULT";
            case NETWORK -> "insight.words.fix.network.NETWORK";
            case REGION -> "insight.words.fix.network.REGION";
        };
    }

    private static String status(PainStatus one) {
        return switch (one) {
            case CLEAR -> "insight.words.fix.status.CLEAR";
            case CONFIRMED -> "insight.words.fix.status.CONFIRMED";
            case NEEDS_VISITS -> "insight.words.fix.status.NEEDS_VISITS";
            case NO_DATA -> "insight.words.fix.status.NO_DATA";
            case SUSPECTED -> "insight.words.fix.status.SUSPECTED";
        };
    }
}
