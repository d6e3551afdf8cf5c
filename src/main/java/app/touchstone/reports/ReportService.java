package app.touchstone.reports;

import static java.util.Objects.requireNonNull;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.bounds.Bounds;
import app.touchstone.reports.AnswerBatches.Settled;
import app.touchstone.reports.AnswerBatches.Upon;
import app.touchstone.reports.Completeness.Problem;
import app.touchstone.reports.Enclosures.Sent;
import app.touchstone.reports.Reports.Opened;
import app.touchstone.reports.evidence.Evidence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in reports from the shopper's phone. Every write may come twice, late or out of order, and every repetition
 * answers the same; after a submission the report is closed until it is returned.
 */
@Service
@Transactional
public class ReportService {

    /** A phone's clock may run ahead by this much before its time is taken for the future. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    /** A clock that is more than a century wrong is made up. */
    private static final Duration MOST_AHEAD = Duration.ofDays(40_000);

    private final Reports reports;
    private final Enclosures enclosures;
    private final ReportDirectory directory;
    private final OwnReports own;
    private final Asides asides;
    private final AsideKeeper keeper;
    private final AnswerKeeper answers;
    private final VisitService visits;
    private final OutletDirectory outlets;
    private final Clock clock;

    ReportService(
            Reports reports,
            Enclosures enclosures,
            ReportDirectory directory,
            OwnReports own,
            Asides asides,
            AsideKeeper keeper,
            AnswerKeeper answers,
            VisitService visits,
            OutletDirectory outlets,
            Clock clock) {
        this.reports = reports;
        this.enclosures = enclosures;
        this.directory = directory;
        this.own = own;
        this.asides = asides;
        this.keeper = keeper;
        this.answers = answers;
        this.visits = visits;
        this.outlets = outlets;
        this.clock = clock;
    }

    /** The report of one's own visit, opened by the first look after the visit was accepted. */
    public Report open(Actor actor, VisitId id) {
        Visit visit = own.visit(actor, id);
        if (visits.isBlocked(actor)) {
            throw new Refused("assignments.refusal.blocked", visit.number());
        }
        Optional<Opened> existing = reports.find(id);
        if (existing.filter(report -> own.isOf(report, actor)).isPresent()) {
            asides.opened(id, actor.requireShopper(), actor, clock.instant());
            return directory.read(existing.get());
        }
        if (!own.isOpen(actor, visit)) {
            throw new Refused("reports.refusal.not-accepted", visit.number());
        }
        if (existing.isEmpty()) {
            begin(actor, visit);
        } else {
            takeOver(actor, id);
        }
        asides.opened(id, actor.requireShopper(), actor, clock.instant());
        return directory.get(id);
    }

    private void begin(Actor actor, Visit visit) {
        Outlet outlet = outlets.forVisit(visit.plan().place().outlet());
        reports.open(visit, actor.requireShopper(), outlet, clock.instant());
    }

    /** Somebody else had the visit before: their answers are kept apart, and are no part of this report. */
    private void takeOver(Actor actor, VisitId id) {
        reports.lock(id).filter(report -> !own.isOf(report, actor)).ifPresent(report -> {
            keeper.succeed(actor, report);
            reports.handOver(id, actor.requireShopper(), clock.instant());
        });
    }

    /** Whether answers are taken for the visit now. */
    @Transactional(readOnly = true)
    public boolean isEditable(Actor actor, VisitId id) {
        return own.isOpen(actor, own.visit(actor, id));
    }

    /**
     * Keeps an answer unless a later revision is there already, and answers with the revision that is kept.
     *
     * @return the answer as it is kept
     */
    public StoredAnswer keep(Actor actor, VisitId id, StoredAnswer answer) {
        return keep(actor, id, answer, Integer.MAX_VALUE);
    }

    /**
     * Keeps an answer unless one is there that its author did not know: another device of theirs may have written
     * meanwhile, and nothing of that is lost unseen (decision 0028).
     *
     * @param after the highest revision that the author knew; 0 for none
     * @return the answer as it is kept
     */
    public StoredAnswer keep(Actor actor, VisitId id, StoredAnswer answer, int after) {
        return requireNonNull(
                keepAll(actor, id, List.of(new Upon(answer, after))).getFirst().kept());
    }

    /** The same for several answers at once: all of them, or none where one is refused. */
    List<Settled> keepAll(Actor actor, VisitId id, List<Upon> sent) {
        own.writable(actor, id);
        Report report = directory.get(id);
        List<StoredAnswer> taken = sent.stream()
                .filter(one ->
                        !isUnknownTo(one, report.answers().get(one.answer().question())))
                .map(Upon::answer)
                .toList();
        Map<String, StoredAnswer> kept = answers.keep(report, taken).answers();
        return sent.stream()
                .map(Upon::answer)
                .map(answer -> new Settled(answer, requireNonNull(kept.get(answer.question())), null))
                .toList();
    }

    private static boolean isUnknownTo(Upon sent, @Nullable StoredAnswer before) {
        return before != null && before.revision() > sent.after() && !before.isSameWrite(sent.answer());
    }

    @Transactional(readOnly = true)
    public Completeness check(Actor actor, VisitId id) {
        own.reported(actor, id);
        return Completeness.of(directory.get(id));
    }

    /** Takes the report as handed in. The same submission again gives the same receipt. */
    public Receipt submit(Actor actor, VisitId id, Submission submission) {
        Opened locked =
                reports.lock(id).filter(report -> own.isOf(report, actor)).orElseThrow(NotFound::new);
        Visit visit = own.visit(actor, id);
        Optional<Sent> before = enclosures.submission(submission.id());
        if (before.isPresent()) {
            return again(before.get(), id, submission);
        }
        if (!own.isOpen(actor, visit)) {
            throw new NotTaken(AsideReason.of(visit.state()));
        }
        own.begin(actor, visit);
        Instant visitedAt = visitedAt(submission);
        Report draft = directory.read(locked);
        requireQuiz(visit, draft);
        Report report = answers.keep(draft, submission.answers());
        requirePhotos(report, submission);
        List<Problem> problems = Completeness.of(report).problems();
        if (!problems.isEmpty()) {
            throw new Incomplete(problems);
        }
        Instant now = clock.instant();
        if (!report.open().isEmpty()) {
            reports.closeReturned(id, now);
        }
        visits.submitted(actor, id, visitedAt);
        return enclosures.insert(submission, visit, now);
    }

    /**
     * When the shopper was there, by the server's clock. A time that is still to come was told by a phone whose clock is
     * fast, as far as that explains it; no report is refused because of a clock.
     */
    private Instant visitedAt(Submission submission) {
        Instant latest = clock.instant().plus(CLOCK_TOLERANCE);
        return Stream.of(submission.visitedAt(), submission.visitedAt().minus(submission.clockAhead()))
                .filter(instant -> !instant.isAfter(latest))
                .findFirst()
                .orElseThrow(() -> new Refused("reports.refusal.future-visit"));
    }

    /**
     * Answers never wait for the quiz, only the report does: a phone keeps what was typed, and sends the quiz's notes
     * before everything else.
     */
    private void requireQuiz(Visit visit, Report report) {
        if (directory.owesQuiz(visit, report)) {
            throw new Refused("reports.refusal.quiz-first");
        }
    }

    /** The receipt of just this submission, where there is one. */
    Optional<Receipt> receipt(VisitId visit, UUID submission, String contentSha256) {
        return enclosures
                .submission(submission)
                .filter(sent -> sent.is(visit, contentSha256))
                .map(Sent::receipt);
    }

    private static Receipt again(Sent before, VisitId id, Submission submission) {
        if (!before.visit().equals(id)) {
            throw new NotFound();
        }
        if (!before.contentSha256().equals(submission.contentSha256())) {
            throw new NotTaken(AsideReason.OTHER_CONTENT);
        }
        return before.receipt();
    }

    private static void requirePhotos(Report report, Submission submission) {
        List<UUID> missing = missing(report, submission.photos());
        if (!missing.isEmpty()) {
            throw new PhotosMissing(missing);
        }
    }

    /** Those of the photos that the report has not. */
    static List<UUID> missing(Report report, List<EvidenceId> photos) {
        Set<EvidenceId> there = report.evidence().stream().map(Evidence::id).collect(Collectors.toSet());
        return photos.stream()
                .filter(photo -> !there.contains(photo))
                .map(EvidenceId::value)
                .toList();
    }

    /**
     * A whole report on its way in.
     *
     * @param id made on the phone, so that sending again is the same submission
     * @param contentSha256 of what was sent, so that the same id with other content is noticed
     * @param visitedAt when the shopper was there
     * @param photos those that belong to it and must have arrived
     * @param capture of the last of it, where the phone says so
     * @param clockAheadMillis by how much the phone's clock is ahead of the server's; absent where the phone never heard
     */
    public record Submission(
            UUID id,
            int revision,
            String contentSha256,
            Instant visitedAt,
            List<StoredAnswer> answers,
            List<EvidenceId> photos,
            @Nullable Capture capture,
            @Nullable Long clockAheadMillis) {

        public Submission {
            Bounds.moment(visitedAt, "visitedAt");
            if (clockAheadMillis != null
                    && (clockAheadMillis > MOST_AHEAD.toMillis() || clockAheadMillis < -MOST_AHEAD.toMillis())) {
                throw new Refused("reports.refusal.clock-ahead").at("clockAheadMs");
            }
        }

        public Submission(
                UUID id,
                int revision,
                String contentSha256,
                Instant visitedAt,
                List<StoredAnswer> answers,
                List<EvidenceId> photos) {
            this(id, revision, contentSha256, visitedAt, answers, photos, null, null);
        }

        Duration clockAhead() {
            return clockAheadMillis == null ? Duration.ZERO : Duration.ofMillis(clockAheadMillis);
        }
    }
}
