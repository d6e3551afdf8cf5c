package app.touchstone.reports;

import app.touchstone.assignments.Visit;
import app.touchstone.forms.Question;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.Enclosures.Kept;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceMaker;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.reports.evidence.HalfFiles;
import app.touchstone.reports.evidence.KeptEvidence;
import app.touchstone.reports.evidence.UploadParts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes photos and recordings in, whole or part by part. Whatever is sent twice, late or by two at once changes nothing;
 * each is decoded while nothing is locked, and belongs to the report only when it is whole.
 */
@Service
public class EvidenceIntake {

    private static final Duration UNFINISHED_FOR = Duration.ofDays(30);

    private final OwnReports own;
    private final AsideKeeper keeper;
    private final Reports reports;
    private final Enclosures enclosures;
    private final ReportDirectory directory;
    private final EvidenceMaker maker;
    private final UploadParts parts;
    private final HalfFiles halfFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceIntake(
            OwnReports own,
            AsideKeeper keeper,
            Reports reports,
            Enclosures enclosures,
            ReportDirectory directory,
            EvidenceMaker maker,
            UploadParts parts,
            HalfFiles halfFiles,
            TransactionTemplate transaction,
            Clock clock) {
        this.own = own;
        this.keeper = keeper;
        this.reports = reports;
        this.enclosures = enclosures;
        this.directory = directory;
        this.maker = maker;
        this.parts = parts;
        this.halfFiles = halfFiles;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How far a photo or a recording has come in.
     *
     * @param received the bytes that need not be sent again
     * @param whole there once all of it is
     */
    public record Progress(long received, @Nullable Evidence whole) {}

    /** Keeps a whole photo; the same id again with the same bytes changes nothing. */
    public Evidence keep(Actor actor, VisitId visit, EvidenceParcel parcel, byte[] bytes) {
        in(() -> parcel.setAside() == null ? own.visit(actor, visit) : keeper.admit(actor, visit, parcel));
        requireWhole(parcel, bytes);
        Optional<Evidence> before = in(() -> admit(actor, visit, parcel));
        return before.isPresent() ? before.get() : decodeAndKeep(actor, visit, parcel, bytes);
    }

    /** How far the photo is; one that nobody has begun is at its beginning. */
    public Progress progress(Actor actor, VisitId visit, EvidenceId photo) {
        return in(() -> {
            own.reported(actor, visit);
            return enclosures
                    .evidence(photo)
                    .filter(kept -> kept.isIn(visit))
                    .map(whole -> new Progress(0, whole.evidence()))
                    .orElseGet(() -> new Progress(parts.received(visit, photo), null));
        });
    }

    /**
     * Keeps the next part of a photo, and the photo with the last one. A part that is there already changes nothing; one
     * that comes too early is refused with the place to go on from.
     */
    public Progress append(Actor actor, VisitId visit, EvidenceParcel parcel, long size, long offset, byte[] part) {
        UploadParts.requireSize(size);
        if (offset < 0) {
            throw new Refused("platform.refusal.number").at("offset");
        }
        Progress progress = in(() -> admit(actor, visit, parcel)
                .map(whole -> new Progress(size, whole))
                .orElseGet(() -> write(actor, visit, parcel, size, offset, part)));
        return progress.whole() == null && progress.received() == size ? finish(actor, visit, parcel, size) : progress;
    }

    private Progress write(Actor actor, VisitId visit, EvidenceParcel parcel, long size, long offset, byte[] part) {
        if (!parts.lock(parcel.id())) {
            reports.lock(visit);
            Optional<Evidence> meanwhile = admit(actor, visit, parcel);
            if (meanwhile.isPresent()) {
                return new Progress(size, meanwhile.get());
            }
        }
        return new Progress(parts.append(visit, parcel, size, offset, part), null);
    }

    /** All parts are there: the photo is looked at and kept, or everything is sent again. */
    private Progress finish(Actor actor, VisitId visit, EvidenceParcel parcel, long size) {
        Optional<byte[]> bytes = parts.read(parcel.id());
        if (bytes.isEmpty()) {
            return in(() -> admit(actor, visit, parcel)
                    .map(whole -> new Progress(size, whole))
                    .orElseGet(() -> startAgain(parcel.id())));
        }
        if (!Sha256.of(bytes.get()).equals(parcel.sha256())) {
            in(() -> startAgain(parcel.id()));
            throw new Refused("reports.refusal.photo-damaged");
        }
        Evidence kept = decodeAndKeep(actor, visit, parcel, bytes.get());
        parts.delete(parcel.id());
        return new Progress(size, kept);
    }

    private Progress startAgain(EvidenceId photo) {
        parts.startAgain(photo);
        return new Progress(0, null);
    }

    private Evidence decodeAndKeep(Actor actor, VisitId visit, EvidenceParcel parcel, byte[] bytes) {
        EvidenceMaker.Made made = decode(visit, parcel, bytes);
        return in(() -> keep(actor, visit, parcel, made));
    }

    /** Looks at a photo or a recording and keeps its bytes; it belongs to nothing yet. */
    EvidenceMaker.Made look(VisitId visit, EvidenceParcel parcel, byte[] bytes) {
        requireWhole(parcel, bytes);
        return decode(visit, parcel, bytes);
    }

    private EvidenceMaker.Made decode(VisitId visit, EvidenceParcel parcel, byte[] bytes) {
        return maker.of(parcel, in(() -> asked(visit, parcel)).map(Question::type), bytes);
    }

    /** Whether the visit's own report has or had the photo, so that nobody need look at it again. */
    boolean isKnown(VisitId visit, EvidenceId photo) {
        return in(() -> enclosures
                .evidence(photo)
                .filter(kept -> kept.visit().equals(visit))
                .isPresent());
    }

    /** What was looked at becomes part of the report, in the caller's transaction. */
    Evidence keep(Actor actor, VisitId visit, EvidenceParcel parcel, EvidenceMaker.Made made) {
        if (parcel.setAside() != null) {
            parts.forget(parcel.id());
            return keeper.keep(actor, visit, parcel, made.evidence());
        }
        own.writable(actor, visit);
        parts.forget(parcel.id());
        Optional<Kept> meanwhile = enclosures.evidence(parcel.id());
        if (meanwhile.isPresent()) {
            return sameAgain(meanwhile.get(), visit, parcel.sha256());
        }
        enclosures.insert(visit, made.evidence(), made.size(), clock.instant());
        return made.evidence();
    }

    private static void requireWhole(EvidenceParcel parcel, byte[] bytes) {
        if (!Sha256.of(bytes).equals(parcel.sha256())) {
            throw new Refused("reports.refusal.photo-damaged");
        }
    }

    /** The photo where it is whole already; else says no where the report would not take it. */
    private Optional<Evidence> admit(Actor actor, VisitId id, EvidenceParcel parcel) {
        if (parcel.setAside() != null) {
            return keeper.admit(actor, id, parcel);
        }
        Visit visit = own.visit(actor, id);
        Optional<Kept> before = enclosures.evidence(parcel.id());
        if (before.isPresent()) {
            return Optional.of(sameAgain(before.get(), id, parcel.sha256()));
        }
        own.open(actor, visit.id());
        if (asked(id, parcel).isEmpty()) {
            throw new Refused("reports.refusal.unknown-question", parcel.question());
        }
        return Optional.empty();
    }

    private Optional<Question> asked(VisitId visit, EvidenceParcel parcel) {
        return directory.definition(visit).flatMap(definition -> definition.question(parcel.question()));
    }

    private static Evidence sameAgain(Kept before, VisitId visit, String sha256) {
        if (!before.visit().equals(visit)) {
            throw new NotFound();
        }
        if (!before.evidence().originalSha256().equals(sha256)) {
            throw new Refused("reports.refusal.id-taken");
        }
        if (before.removed()) {
            throw new Refused("reports.refusal.photo-removed");
        }
        return before.evidence();
    }

    /** Takes a photo out of the report, or stops it on its way in. */
    public void remove(Actor actor, VisitId visit, EvidenceId photo) {
        boolean wasUnderWay = in(() -> {
            own.writable(actor, visit);
            enclosures
                    .evidence(photo)
                    .filter(kept -> kept.visit().equals(visit))
                    .ifPresent(_ -> enclosures.remove(photo, clock.instant()));
            boolean isMine = parts.isUnderWay(visit, photo);
            if (isMine) {
                parts.forget(photo);
            }
            return isMine;
        });
        if (wasUnderWay) {
            parts.delete(photo);
        }
    }

    /** What one's own report has under this id. */
    public KeptEvidence kept(Actor actor, VisitId visit, EvidenceId id) {
        return in(() -> {
            own.reported(actor, visit);
            return directory.kept(visit, id);
        });
    }

    /** Throws away what began to come in long ago and never came whole; says how many. */
    int sweep() {
        List<EvidenceId> old = in(() -> parts.forgetOlderThan(unfinishedSince()));
        old.forEach(parts::delete);
        return old.size();
    }

    /** Throws away what is half where only a file is left; says how many. */
    int sweepFiles() {
        return halfFiles.sweep(unfinishedSince());
    }

    private Instant unfinishedSince() {
        return clock.instant().minus(UNFINISHED_FOR);
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
