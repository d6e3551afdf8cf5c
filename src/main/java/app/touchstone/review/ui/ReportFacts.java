package app.touchstone.review.ui;

import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.Facts;
import app.touchstone.reports.PreparationWords;
import app.touchstone.reports.Recall;
import app.touchstone.reports.Receipt;
import app.touchstone.reports.Receipt.Captured;
import app.touchstone.review.ReviewFile;
import app.touchstone.scoring.ClassicScore;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be known of a report before its answers, by the clocks of the outlet and of the reader. */
final class ReportFacts extends Composite<Div> {

    private static final Duration WORTH_SAYING = Duration.ofMinutes(2);

    private final transient PreparationWords preparation;
    private final transient ZoneId reader;

    ReportFacts(PreparationWords preparation, ZoneId reader) {
        this.preparation = preparation;
        this.reader = reader;
    }

    void show(ReviewFile file) {
        getContent().removeAll();
        getContent().add(facts(file));
    }

    private Facts facts(ReviewFile file) {
        ZoneId zone = file.visit().plan().place().timeZone();
        Facts facts = new Facts()
                .add(getTranslation("review.client"), file.visit().plan().clientName())
                .add(
                        getTranslation("review.shopper"),
                        Objects.requireNonNullElse(file.visit().shopperName(), ""))
                .add(
                        getTranslation("review.visited"),
                        moment(file.visit().stamps().visitedAt(), zone))
                .add(
                        getTranslation("review.submitted"),
                        moment(file.visit().stamps().submittedAt(), zone))
                .add(getTranslation("review.score"), scores(file));
        file.report()
                .lastReceipt()
                .ifPresent(receipt -> facts.add(
                        getTranslation("review.receipt"),
                        receipt.number() + (receipt.late() ? " · " + late(receipt, zone) : "")));
        clock(file).ifPresent(words -> facts.add(getTranslation("review.clock"), words));
        recall(file).ifPresent(written -> facts.add(getTranslation("review.recall"), written));
        facts.add(
                getTranslation("review.check-in"), preparation.arrival(file.preparation(), zone, reader, getLocale()));
        if (!file.report().definition().quiz().isEmpty()) {
            facts.add(getTranslation("review.quiz"), preparation.quiz(file.preparation(), getLocale()));
        }
        int warnings = file.warnings().size();
        if (warnings > 0) {
            facts.add(getTranslation("review.warnings"), getTranslation("review.warnings.count", warnings));
        }
        if (file.visit().reason() != null) {
            facts.add(getTranslation("review.reason"), file.visit().reason());
        }
        return facts;
    }

    private Optional<String> recall(ReviewFile file) {
        return Optional.ofNullable(file.visit().stamps().visitedAt())
                .flatMap(visitedAt -> Recall.of(file.report(), visitedAt))
                .map(recall -> getTranslation("review.recall.value", span(recall.half()), span(recall.last())));
    }

    /** What staff should know of the phone's clock; where it was about right, nothing. */
    private Optional<String> clock(ReviewFile file) {
        Duration ahead = file.report().clockAhead();
        return Optional.of(ahead)
                .filter(one -> one.abs().compareTo(WORTH_SAYING) >= 0)
                .map(one ->
                        getTranslation(one.isNegative() ? "review.clock.slow" : "review.clock.fast", span(one.abs())));
    }

    private String span(Duration time) {
        return time.toHours() < 1
                ? getTranslation("review.recall.minutes", time.toMinutes())
                : getTranslation("review.recall.hours", time.toHours(), time.toMinutesPart());
    }

    private String late(Receipt receipt, ZoneId zone) {
        Captured excuse = receipt.excuse();
        return excuse == null
                ? getTranslation("review.late")
                : getTranslation(
                        excuse.byPhone() ? "review.late.captured-by-phone" : "review.late.captured",
                        Formats.dateTime(excuse.at(), zone, reader, getLocale()));
    }

    private String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? "–" : Formats.dateTime(at, zone, reader, getLocale());
    }

    private String scores(ReviewFile file) {
        String sent = percent(file.asSent().score());
        String now = percent(file.sheet().score());
        return sent.equals(now) ? now : getTranslation("review.score.changed", sent, now);
    }

    private String percent(ClassicScore score) {
        return score.exact().map(value -> Formats.percent(value, getLocale())).orElse(getTranslation("Band.NO_DATA"));
    }
}
