package app.touchstone.reports;

import app.touchstone.assignments.Visit;
import app.touchstone.db.reports.tables.records.EvidenceRecord;
import app.touchstone.db.reports.tables.records.UploadRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
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
    private final ReportDirectory directory;
    private final EvidenceMaker maker;
    private final Uploads uploads;
    private final UploadFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceIntake(
            OwnReports own,
            AsideKeeper keeper,
            Reports reports,
            ReportDirectory directory,
            EvidenceMaker maker,
            Uploads uploads,
            UploadFiles files,
            TransactionTemplate transaction,
            Clock clock) {
        this.own = own;
        this.keeper = keeper;
        this.reports = reports;
        this.directory = directory;
        this.maker = maker;
        this.uploads = uploads;
        this.files = files;
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
        if (!Sha256.of(bytes).equals(parcel.sha256())) {
            throw new Refused("reports.refusal.photo-damaged");
        }
        Optional<Evidence> before = in(() -> admit(actor, visit, parcel));
        return before.isPresent() ? before.get() : decodeAndKeep(actor, visit, parcel, bytes);
    }

    /** How far the photo is; one that nobody has begun is at its beginning. */
    public Progress progress(Actor actor, VisitId visit, EvidenceId photo) {
        return in(() -> {
            own.reported(actor, visit);
            Optional<EvidenceRecord> whole =
                    reports.evidence(photo).filter(row -> row.getVisitId().equals(visit) && row.getRemovedAt() == null);
            if (whole.isPresent()) {
                return new Progress(0, Reports.evidence(whole.get()));
            }
            long received = uploads.find(photo)
                    .filter(row -> row.getVisitId().equals(visit))
                    .map(UploadRecord::getReceivedBytes)
                    .orElse(0L);
            return new Progress(received, null);
        });
    }

    /**
     * Keeps the next part of a photo, and the photo with the last one. A part that is there already changes nothing; one
     * that comes too early is refused with the place to go on from.
     */
    public Progress append(Actor actor, VisitId visit, EvidenceParcel parcel, long size, long offset, byte[] part) {
        if (size > Picture.LARGEST_UPLOAD_BYTES) {
            throw new Refused("reports.refusal.photo-size", Picture.LARGEST_UPLOAD_BYTES / 1_000_000);
        }
        Progress progress = in(() -> admit(actor, visit, parcel)
                .map(whole -> new Progress(size, whole))
                .orElseGet(() -> write(actor, visit, parcel, size, offset, part)));
        return progress.whole() == null && progress.received() == size ? finish(actor, visit, parcel, size) : progress;
    }

    private Progress write(Actor actor, VisitId visit, EvidenceParcel parcel, long size, long offset, byte[] part) {
        Instant now = clock.instant();
        Optional<UploadRecord> there = uploads.lock(parcel.id());
        if (there.isEmpty()) {
            reports.lock(visit);
            Optional<Evidence> meanwhile = admit(actor, visit, parcel);
            if (meanwhile.isPresent()) {
                return new Progress(size, meanwhile.get());
            }
        }
        UploadRecord upload = there.or(() -> uploads.lock(parcel.id()))
                .orElseGet(() -> uploads.begin(parcel.id(), visit, parcel.sha256(), size, now));
        requireSame(upload, visit, parcel, size);
        return new Progress(append(upload, size, offset, part, now), null);
    }

    private long append(UploadRecord upload, long size, long offset, byte[] part, Instant at) {
        long received = upload.getReceivedBytes();
        if (offset > received) {
            throw new UploadGap(received);
        }
        if (offset < received || part.length == 0 || offset + part.length > size) {
            return received;
        }
        EvidenceId photo = upload.getEvidenceId();
        long next = files.write(photo, offset, part) ? offset + part.length : 0;
        uploads.received(photo, next, at);
        return next;
    }

    private static void requireSame(UploadRecord upload, VisitId visit, EvidenceParcel parcel, long size) {
        if (!upload.getVisitId().equals(visit)) {
            throw new NotFound();
        }
        if (!upload.getOriginalSha256().equals(parcel.sha256()) || upload.getSizeBytes() != size) {
            throw new Refused("reports.refusal.id-taken");
        }
    }

    /** All parts are there: the photo is looked at and kept, or everything is sent again. */
    private Progress finish(Actor actor, VisitId visit, EvidenceParcel parcel, long size) {
        Optional<byte[]> bytes = files.read(parcel.id());
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
        files.delete(parcel.id());
        return new Progress(size, kept);
    }

    private Progress startAgain(EvidenceId photo) {
        uploads.received(photo, 0, clock.instant());
        return new Progress(0, null);
    }

    private Evidence decodeAndKeep(Actor actor, VisitId visit, EvidenceParcel parcel, byte[] bytes) {
        EvidenceMaker.Made made = maker.of(visit, parcel, bytes);
        Evidence evidence = made.evidence();
        return in(() -> {
            if (parcel.setAside() != null) {
                uploads.forget(parcel.id());
                return keeper.keep(actor, visit, parcel, evidence);
            }
            own.writable(actor, visit);
            uploads.forget(parcel.id());
            Optional<EvidenceRecord> meanwhile = reports.evidence(parcel.id());
            if (meanwhile.isPresent()) {
                return sameAgain(meanwhile.get(), visit, parcel.sha256());
            }
            reports.insert(visit, evidence, made.size(), clock.instant());
            return evidence;
        });
    }

    /** The photo where it is whole already; else says no where the report would not take it. */
    private Optional<Evidence> admit(Actor actor, VisitId id, EvidenceParcel parcel) {
        if (parcel.setAside() != null) {
            return keeper.admit(actor, id, parcel);
        }
        Visit visit = own.visit(actor, id);
        Optional<EvidenceRecord> before = reports.evidence(parcel.id());
        if (before.isPresent()) {
            return Optional.of(sameAgain(before.get(), id, parcel.sha256()));
        }
        own.open(actor, visit.id());
        if (directory
                .definition(id)
                .flatMap(one -> one.question(parcel.question()))
                .isEmpty()) {
            throw new Refused("reports.refusal.unknown-question", parcel.question());
        }
        return Optional.empty();
    }

    private static Evidence sameAgain(EvidenceRecord before, VisitId visit, String sha256) {
        if (!before.getVisitId().equals(visit)) {
            throw new NotFound();
        }
        if (!before.getOriginalSha256().equals(sha256)) {
            throw new Refused("reports.refusal.id-taken");
        }
        if (before.getRemovedAt() != null) {
            throw new Refused("reports.refusal.photo-removed");
        }
        return Reports.evidence(before);
    }

    /** Takes a photo out of the report, or stops it on its way in. */
    public void remove(Actor actor, VisitId visit, EvidenceId photo) {
        boolean wasUnderWay = in(() -> {
            own.writable(actor, visit);
            reports.evidence(photo)
                    .filter(row -> row.getVisitId().equals(visit))
                    .ifPresent(row -> reports.remove(photo, clock.instant()));
            boolean isMine = uploads.find(photo)
                    .filter(row -> row.getVisitId().equals(visit))
                    .isPresent();
            if (isMine) {
                uploads.forget(photo);
            }
            return isMine;
        });
        if (wasUnderWay) {
            files.delete(photo);
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
        List<EvidenceId> old = in(() -> uploads.forgetOlderThan(clock.instant().minus(UNFINISHED_FOR)));
        old.forEach(files::delete);
        return old.size();
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
