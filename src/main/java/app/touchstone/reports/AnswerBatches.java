package app.touchstone.reports;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Refused;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.bounds.Bounds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes answers in that wait together on a phone. All are kept in one transaction; where one of them is refused, each is
 * settled by itself, so that it holds up no other.
 */
@Service
public class AnswerBatches {

    /** How many answers come at once at most. */
    public static final int MOST = 100;

    private final ReportService reports;

    AnswerBatches(ReportService reports) {
        this.reports = reports;
    }

    /** What became of each, in the order in which they came. */
    public List<Settled> keep(Actor actor, VisitId visit, List<Upon> sent) {
        Bounds.members(sent, MOST, "answers");
        try {
            return reports.keepAll(actor, visit, sent);
        } catch (Refused oneOfThem) {
            return sent.stream().map(one -> settled(actor, visit, one)).toList();
        }
    }

    private Settled settled(Actor actor, VisitId visit, Upon sent) {
        try {
            return new Settled(sent.answer(), reports.keep(actor, visit, sent.answer(), sent.after()), null);
        } catch (Refused refused) {
            return new Settled(sent.answer(), null, refused);
        }
    }

    /**
     * An answer with what its author knew.
     *
     * @param after the highest revision that the author knew; 0 for none
     */
    public record Upon(StoredAnswer answer, int after) {}

    /**
     * What became of an answer.
     *
     * @param kept what stands there now: this answer, or one that its author did not know; absent where it was refused
     */
    public record Settled(
            StoredAnswer sent,
            @Nullable StoredAnswer kept,
            @Nullable Refused refusal) {

        public boolean isStored() {
            return kept != null
                    && kept.revision() == sent.revision()
                    && kept.id().equals(sent.id());
        }
    }
}
