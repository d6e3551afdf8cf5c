package app.touchstone.reports;

import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportService.Submission;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes whole reports in. What the visit cannot take is set aside for the coordinator, never dropped (decision 0017).
 */
@Service
public class Submissions {

    private final ReportService reports;
    private final AsideKeeper keeper;
    private final TransactionTemplate transaction;

    Submissions(ReportService reports, AsideKeeper keeper, TransactionTemplate transaction) {
        this.reports = reports;
        this.keeper = keeper;
        this.transaction = transaction;
    }

    /**
     * Takes the report, or throws {@link SetAside} when it has been set aside instead.
     *
     * @param content the submission as the phone sent it, as JSON
     */
    public Receipt submit(Actor actor, VisitId visit, Submission submission, String content) {
        submission.answers().forEach(StoredAnswer::requireWithinBounds);
        try {
            return reports.submit(actor, visit, submission);
        } catch (NotTaken late) {
            throw in(() -> setAside(actor, visit, submission, late.reason(), content));
        } catch (NotFound foreign) {
            AsideReason reason = in(() -> keeper.reasonFor(actor, visit));
            throw in(() -> setAside(actor, visit, submission, reason, content));
        }
    }

    private SetAside setAside(Actor actor, VisitId visit, Submission submission, AsideReason reason, String content) {
        Aside aside = keeper.keep(actor, visit, submission.id(), reason, content);
        return new SetAside(aside, keeper.missing(aside));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
