package app.touchstone.review;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.FormCheck;
import app.touchstone.forms.Question;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Steps;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.Report;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.reports.StoredAnswer;
import app.touchstone.scoring.ScoreSheet;
import app.touchstone.scoring.ScoringMethod;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviewer's work on a report. Every decision names the version of the review that the reviewer saw; another
 * reviewer's step in between refuses it with who did what.
 */
@Service
@Transactional
public class ReviewService {

    private static final Set<VisitState> READABLE = Set.of(
            VisitState.SUBMITTED,
            VisitState.IN_REVIEW,
            VisitState.RETURNED,
            VisitState.APPROVED,
            VisitState.RELEASED,
            VisitState.REJECTED);

    private final Reviews reviews;
    private final ReportDirectory reports;
    private final VisitService visits;
    private final ReleaseDesk releases;
    private final WaveMethods methods;
    private final Steps steps;
    private final Clock clock;

    ReviewService(
            Reviews reviews,
            ReportDirectory reports,
            VisitService visits,
            ReleaseDesk releases,
            WaveMethods methods,
            Steps steps,
            Clock clock) {
        this.reviews = reviews;
        this.reports = reports;
        this.visits = visits;
        this.releases = releases;
        this.methods = methods;
        this.steps = steps;
        this.clock = clock;
    }

    /** Who works on which of these visits; those that nobody has taken up are left out. */
    @Transactional(readOnly = true)
    public Map<VisitId, String> reviewers(Actor actor, Collection<VisitId> of) {
        actor.require(Permission.REVIEW_REPORTS);
        return reviews.reviewers(of);
    }

    @Transactional(readOnly = true)
    public ReviewFile open(Actor actor, VisitId id) {
        actor.require(Permission.REVIEW_REPORTS);
        Visit visit = visits.get(actor, id);
        if (!READABLE.contains(visit.state())) {
            throw new NotFound();
        }
        return file(visit);
    }

    /** A picture of a report on the desk. */
    @Transactional(readOnly = true)
    public byte[] picture(Actor actor, VisitId id, EvidenceId photo) {
        open(actor, id);
        return reports.picture(id, photo);
    }

    /** Where a recording of a report on the desk lies: only those who review listen to it. */
    @Transactional(readOnly = true)
    public Path recording(Actor actor, VisitId id, EvidenceId recording) {
        open(actor, id);
        return reports.recording(id, recording);
    }

    /** Takes a report up, or over from another reviewer. */
    public ReviewFile claim(Actor actor, VisitId id, int version) {
        Visit visit = reviewable(actor, id, VisitState.SUBMITTED, VisitState.IN_REVIEW);
        save(visit, at(visit, version).claimed(actor, clock.instant()), actor);
        if (visit.state() == VisitState.SUBMITTED) {
            visits.takeUp(actor, id);
        }
        return file(visits.get(actor, id));
    }

    /** Changes an answer; what was there and why it changed stays visible. */
    public ReviewFile edit(
            Actor actor,
            VisitId id,
            int version,
            String question,
            @Nullable AnswerValue value,
            String comment,
            String reason) {
        Visit visit = reviewable(actor, id, VisitState.IN_REVIEW);
        if (reason.isBlank()) {
            throw new Refused("review.refusal.no-reason");
        }
        if (comment.length() > StoredAnswer.LONGEST_TEXT) {
            throw new Refused("reports.refusal.long-text", StoredAnswer.LONGEST_TEXT);
        }
        ReviewFile before = file(visit);
        Question asked = before.report().definition().question(question).orElseThrow(NotFound::new);
        if (value != null && !FormCheck.fits(asked, value)) {
            throw new Refused("review.refusal.unfit-answer");
        }
        save(visit, at(visit, version), actor);
        FinalAnswer old = before.answer(question).orElse(FinalAnswer.none(question));
        int revision = Optional.ofNullable(before.report().answers().get(question))
                .map(StoredAnswer::revision)
                .orElse(0);
        reviews.add(
                id,
                new Edit(
                        question,
                        revision,
                        old.value(),
                        value,
                        old.comment(),
                        comment.strip(),
                        reason.strip(),
                        clock.instant(),
                        actor.name()),
                actor);
        tell(
                actor,
                ReviewAct.REPORT_EDITED,
                visit,
                Map.of(ActDetail.QUESTION, question, ActDetail.REASON, reason.strip()));
        return file(visit);
    }

    /**
     * Sends chosen questions back to the shopper.
     *
     * @param messages what to put right, by question
     * @param due until when
     */
    public ReviewFile sendBack(Actor actor, VisitId id, int version, Map<String, String> messages, Instant due) {
        Visit visit = reviewable(actor, id, VisitState.IN_REVIEW);
        if (messages.isEmpty() || messages.values().stream().anyMatch(String::isBlank)) {
            throw new Refused("review.refusal.nothing-to-return");
        }
        if (!due.isAfter(clock.instant())) {
            throw new Refused("review.refusal.past-deadline");
        }
        Report report = reports.get(id);
        for (String question : messages.keySet()) {
            if (report.definition().question(question).isEmpty()) {
                throw new NotFound();
            }
        }
        save(visit, at(visit, version), actor);
        reports.askAgain(id, messages, actor.id());
        return file(visits.returned(actor, id, due));
    }

    public ReviewFile approve(Actor actor, VisitId id, int version) {
        Visit visit = reviewable(actor, id, VisitState.IN_REVIEW);
        save(visit, at(visit, version), actor);
        return file(visits.approved(actor, id));
    }

    /** Takes an approval back, before release. */
    public ReviewFile takeBack(Actor actor, VisitId id, int version) {
        Visit visit = reviewable(actor, id, VisitState.APPROVED);
        save(visit, at(visit, version), actor);
        return file(visits.takenBack(actor, id));
    }

    public ReviewFile reject(Actor actor, VisitId id, int version, String reason) {
        Visit visit = reviewable(actor, id, VisitState.IN_REVIEW);
        if (reason.isBlank()) {
            throw new Refused("review.refusal.no-reason");
        }
        save(visit, at(visit, version), actor);
        return file(visits.rejected(actor, id, reason.strip()));
    }

    /**
     * Gives the report to the client and freezes its answers and score.
     *
     * @param inReporting whether it counts in the client's figures; excluded reports are paid all the same
     */
    public ReviewFile release(Actor actor, VisitId id, int version, boolean inReporting) {
        Visit visit = reviewable(actor, id, VisitState.APPROVED);
        save(visit, at(visit, version), actor);
        ReviewFile file = file(visits.released(actor, id, inReporting));
        releases.freeze(actor, file, inReporting);
        return file;
    }

    private Visit reviewable(Actor actor, VisitId id, VisitState... from) {
        actor.require(Permission.REVIEW_REPORTS);
        Visit visit = visits.get(actor, id);
        if (!Set.of(from).contains(visit.state())) {
            throw new Refused("review.refusal.state", visit.number(), visit.state());
        }
        return visit;
    }

    private ReviewState at(Visit visit, int version) {
        ReviewState state = state(visit);
        if (state.version() != version) {
            throw reviews.refusal(visit.id(), visit.number());
        }
        return state;
    }

    private ReviewState state(Visit visit) {
        return reviews.find(visit.id())
                .orElseGet(() -> ReviewState.none(visit.id(), visit.plan().client()));
    }

    private void save(Visit visit, ReviewState state, Actor actor) {
        reviews.save(state, visit.number(), actor, clock.instant());
    }

    private ReviewFile file(Visit visit) {
        Report report = reports.get(visit.id());
        List<Edit> edits = reviews.edits(visit.id());
        Map<String, FinalAnswer> answers = ReviewFile.effective(report, edits);
        ReviewState state = state(visit);
        ScoringMethod method = methods.of(visit.plan().wave());
        return new ReviewFile(
                visit,
                state.version(),
                state.reviewer(),
                state.reviewerName(),
                report,
                reports.preparation(visit, report.shopper(), report.definition().quiz()),
                answers,
                ScoreSheet.of(report.definition(), report.values(), method),
                ScoreSheet.of(report.definition(), FinalAnswer.values(answers), method),
                edits);
    }

    private void tell(Actor actor, ReviewAct act, Visit visit, Map<ActDetail, String> details) {
        steps.taken(actor, act, visit.id().value(), visit.number(), visit.plan().client(), details);
    }
}
