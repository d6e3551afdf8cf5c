package app.touchstone.reports.web;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitState;
import app.touchstone.clients.Outlet;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Money;
import app.touchstone.reports.Preparation;
import app.touchstone.reports.Receipt;
import app.touchstone.reports.Report;
import app.touchstone.reports.ReturnedQuestion;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a shopper is told of a visit: where exactly and what name the outlet has only after saying yes. */
final class VisitPapers {

    private static final Set<VisitState> UNACCEPTED = Set.of(VisitState.PLANNED, VisitState.OPEN, VisitState.ASSIGNED);

    private VisitPapers() {}

    record Fee(String amount, String currency) {}

    /** Where an offered visit roughly is: to a hundredth of a degree, which is about a kilometre and names no house. */
    record Around(BigDecimal latitude, BigDecimal longitude) {

        private static final int DECIMALS = 2;

        static @Nullable Around of(Outlet outlet) {
            BigDecimal latitude = outlet.latitude();
            BigDecimal longitude = outlet.longitude();
            return latitude == null || longitude == null ? null : new Around(rough(latitude), rough(longitude));
        }

        private static BigDecimal rough(BigDecimal degrees) {
            return degrees.setScale(DECIMALS, RoundingMode.HALF_UP);
        }
    }

    record Card(
            UUID id,
            String number,
            VisitState state,
            String client,
            @Nullable String outletName,
            String city,
            @Nullable Around around,
            LocalDate windowFrom,
            LocalDate windowTo,
            Instant dueAt,
            String timeZone,
            @Nullable Fee fee,
            boolean returned,
            @Nullable String receipt) {}

    /** The card, and all that it takes to do the visit. */
    record Brief(
            @JsonUnwrapped Card card,
            @Nullable String address,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable String openingHours,
            LocalizedText brief,
            int questionCount,
            List<Returned> returnedQuestions,
            @Nullable String feedback,
            List<QuizQuestion> quiz,
            boolean quizPassed,
            boolean checkedIn,
            @Nullable LocalizedText recordingConsent) {}

    record Returned(String question, String message) {
        static Returned of(ReturnedQuestion question) {
            return new Returned(question.question(), question.message());
        }
    }

    static boolean tellsWhere(Visit visit) {
        return !UNACCEPTED.contains(visit.state());
    }

    /** @param outlet given where the visit is offered; of others nobody has to guess where they are */
    static Card card(Visit visit, @Nullable Outlet outlet) {
        return card(visit, outlet, null);
    }

    private static Card card(Visit visit, @Nullable Outlet outlet, @Nullable String receipt) {
        return new Card(
                visit.id().value(),
                visit.number(),
                visit.state(),
                visit.plan().clientName(),
                tellsWhere(visit) ? visit.plan().place().name() : null,
                visit.plan().place().region(),
                outlet == null || tellsWhere(visit) ? null : Around.of(outlet),
                visit.plan().window().from(),
                visit.plan().window().to(),
                visit.dueAt(),
                visit.plan().place().timeZone().getId(),
                fee(visit.plan().fee()),
                visit.state() == VisitState.RETURNED,
                receipt);
    }

    static Brief brief(
            Visit visit,
            Outlet outlet,
            ChecklistDefinition definition,
            Optional<Report> report,
            Preparation preparation,
            @Nullable LocalizedText recordingConsent) {
        String receipt =
                report.flatMap(Report::lastReceipt).map(Receipt::number).orElse(null);
        boolean where = tellsWhere(visit);
        return new Brief(
                card(visit, outlet, receipt),
                where ? outlet.address() : null,
                where ? outlet.latitude() : null,
                where ? outlet.longitude() : null,
                where ? outlet.openingHours() : null,
                definition.brief(),
                (int) definition
                        .questions()
                        .filter(question -> question.visibility().isEmpty())
                        .count(),
                report.map(Report::open).orElse(List.of()).stream()
                        .map(Returned::of)
                        .toList(),
                visit.state() == VisitState.REJECTED ? visit.reason() : null,
                where ? definition.quiz() : List.of(),
                preparation.passed(),
                preparation.arrival() != null,
                definition.asksForSound() ? recordingConsent : null);
    }

    private static @Nullable Fee fee(@Nullable Money money) {
        return money == null
                ? null
                : new Fee(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
