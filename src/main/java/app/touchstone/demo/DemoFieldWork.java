package app.touchstone.demo;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Candidate;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.demo.DemoPeople.Cast;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.EvidenceIntake;
import app.touchstone.reports.Report;
import app.touchstone.reports.ReportService;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.StoredAnswer;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.review.ReviewFile;
import app.touchstone.review.ReviewService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Carries visits as far as the demo wants them, each step by whoever takes it and at the time that it has. */
@Component
@Profile("demo")
class DemoFieldWork {

    private final AssignmentService assignments;
    private final VisitService visits;
    private final ReportService reports;
    private final EvidenceIntake intake;
    private final ReviewService review;
    private final DemoArrivals arrivals;
    private final Random random = new Random(42);
    private final DemoAnswers answers = new DemoAnswers(random);
    private final DemoPhotos photos = new DemoPhotos(random);

    DemoFieldWork(
            AssignmentService assignments,
            VisitService visits,
            ReportService reports,
            EvidenceIntake intake,
            ReviewService review,
            DemoArrivals arrivals) {
        this.assignments = assignments;
        this.visits = visits;
        this.reports = reports;
        this.intake = intake;
        this.review = review;
        this.arrivals = arrivals;
    }

    /** How far a visit goes. */
    enum Goal {
        OPEN,
        ASSIGNED,
        DECLINED,
        ACCEPTED,
        IN_PROGRESS,
        SUBMITTED,
        IN_REVIEW,
        RETURNED,
        APPROVED,
        REJECTED,
        EXCLUDED,
        RELEASED
    }

    void carry(Cast cast, Visit visit, int wave, Instant assignedAt, Instant visitedAt, Goal goal) {
        if (goal == Goal.OPEN) {
            return;
        }
        List<Actor> shopper = new ArrayList<>();
        DemoClock.at(assignedAt, () -> shopper.addAll(assign(cast, visit.id())));
        if (shopper.isEmpty() || goal == Goal.ASSIGNED) {
            return;
        }
        Actor who = shopper.getFirst();
        DemoClock.at(assignedAt.plus(Duration.ofHours(5)), () -> answerOffer(who, visit.id(), goal));
        if (goal == Goal.DECLINED || goal == Goal.ACCEPTED) {
            return;
        }
        DemoClock.at(visitedAt.plus(Duration.ofHours(3)), () -> report(who, visit, wave, visitedAt, goal));
        if (goal.compareTo(Goal.SUBMITTED) > 0) {
            DemoClock.at(visitedAt.plus(Duration.ofHours(26)), () -> review(cast.reviewer(), visit.id(), goal));
        }
    }

    private List<Actor> assign(Cast cast, VisitId id) {
        List<Candidate> candidates = assignments.candidates(cast.coordinator(), List.of(id), "").stream()
                .filter(candidate -> candidate.possible() == 1)
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        ShopperId chosen = candidates
                .get(random.nextInt(Math.min(4, candidates.size())))
                .shopper()
                .id();
        assignments.assign(cast.coordinator(), List.of(id), chosen);
        return cast.shoppers().stream()
                .filter(actor -> actor.requireShopper().equals(chosen))
                .toList();
    }

    private void answerOffer(Actor shopper, VisitId id, Goal goal) {
        if (goal == Goal.DECLINED) {
            visits.decline(shopper, id, "Уезжаю на эти дни");
        } else {
            visits.accept(shopper, id, true);
        }
    }

    private void report(Actor shopper, Visit visit, int wave, Instant visitedAt, Goal goal) {
        Report report = reports.open(shopper, visit.id());
        arrivals.arrive(shopper, visit, report.definition().quiz(), visitedAt);
        List<StoredAnswer> given =
                answers.of(report.definition(), visit.plan().place().code(), wave, visitedAt);
        if (goal == Goal.IN_PROGRESS) {
            given.subList(0, given.size() / 2).forEach(answer -> reports.keep(shopper, visit.id(), answer));
            return;
        }
        reports.keep(shopper, visit.id(), given.getFirst());
        List<EvidenceId> pictures = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            pictures.add(photo(shopper, visit.id(), "hal5", photos.hall(), visitedAt));
        }
        if (random.nextInt(4) == 0) {
            pictures.add(photo(shopper, visit.id(), "cof5", photos.drink(), visitedAt));
        }
        EvidenceId id = EvidenceId.create();
        reports.submit(
                shopper,
                visit.id(),
                new Submission(
                        id.value(),
                        1,
                        Sha256.of(id.toString().getBytes(StandardCharsets.UTF_8)),
                        visitedAt,
                        given,
                        pictures));
    }

    private EvidenceId photo(Actor shopper, VisitId visit, String question, byte[] bytes, Instant at) {
        Evidence kept = intake.keep(
                shopper, visit, new EvidenceParcel(EvidenceId.create(), question, at, Sha256.of(bytes)), bytes);
        return kept.id();
    }

    private void review(Actor reviewer, VisitId id, Goal goal) {
        ReviewFile file = review.claim(reviewer, id, 0);
        switch (goal) {
            case RETURNED ->
                review.sendBack(
                        reviewer,
                        id,
                        file.version(),
                        Map.of("far4", "Напишите подробнее, что запомнилось."),
                        file.visit().stamps().submittedAt() == null
                                ? Instant.now()
                                : file.visit().stamps().submittedAt().plus(Duration.ofDays(5)));
            case REJECTED -> review.reject(reviewer, id, file.version(), "Визит сделан вне срока.");
            case APPROVED -> review.approve(reviewer, id, file.version());
            case RELEASED, EXCLUDED -> {
                ReviewFile approved = review.approve(reviewer, id, file.version());
                review.release(reviewer, id, approved.version(), goal == Goal.RELEASED);
            }
            case OPEN, ASSIGNED, DECLINED, ACCEPTED, IN_PROGRESS, SUBMITTED, IN_REVIEW -> {}
        }
    }
}
