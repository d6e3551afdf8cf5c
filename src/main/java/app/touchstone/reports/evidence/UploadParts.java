package app.touchstone.reports.evidence;

import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.evidence.Uploads.Upload;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What comes in part by part: how far each upload is, in the caller's transaction, and its bytes on the disk. Asks
 * nobody whether the report takes it.
 */
@Component
public class UploadParts {

    private final Uploads uploads;
    private final UploadFiles files;
    private final Clock clock;

    UploadParts(Uploads uploads, UploadFiles files, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    /** Refuses what is too large to be looked at, before any of it is kept. */
    public static void requireSize(long size) {
        if (size < 0) {
            throw new Refused("platform.refusal.number").at("size");
        }
        if (size > Picture.LARGEST_UPLOAD_BYTES) {
            throw new Refused("reports.refusal.photo-size", Picture.LARGEST_UPLOAD_BYTES / 1_000_000);
        }
    }

    /** The bytes of a visit's upload that need not be sent again; none of one that nobody has begun. */
    public long received(VisitId visit, EvidenceId id) {
        return find(visit, id).map(Upload::received).orElse(0L);
    }

    /** Whether something of it has come in for this visit. */
    public boolean isUnderWay(VisitId visit, EvidenceId id) {
        return find(visit, id).isPresent();
    }

    /** Holds an upload that was begun, so that two requests for it take turns; says whether there is one. */
    public boolean lock(EvidenceId id) {
        return uploads.lock(id).isPresent();
    }

    /**
     * Keeps the next part and says how many bytes are there. Begins the upload where there is none; the caller has
     * locked the report then, so that two do not begin the same. A part that is there already changes nothing.
     *
     * @throws UploadGap where the part comes before what belongs in front of it
     */
    public long append(VisitId visit, EvidenceParcel parcel, long size, long offset, byte[] part) {
        Instant now = clock.instant();
        Upload upload = uploads.lock(parcel.id())
                .orElseGet(() -> uploads.begin(parcel.id(), visit, parcel.sha256(), size, now));
        requireSame(upload, visit, parcel, size);
        long received = upload.received();
        if (offset > received) {
            throw new UploadGap(received);
        }
        if (offset < received || part.length == 0 || offset + part.length > size) {
            return received;
        }
        long next = files.write(parcel.id(), offset, part) ? offset + part.length : 0;
        uploads.received(parcel.id(), next, now);
        return next;
    }

    private static void requireSame(Upload upload, VisitId visit, EvidenceParcel parcel, long size) {
        if (!upload.visit().equals(visit)) {
            throw new NotFound();
        }
        if (!upload.sha256().equals(parcel.sha256()) || upload.size() != size) {
            throw new Refused("reports.refusal.id-taken");
        }
    }

    /** Asks for all of it once more. */
    public void startAgain(EvidenceId id) {
        uploads.received(id, 0, clock.instant());
    }

    /** Forgets how far it was; its bytes go by {@link #delete} once that is committed. */
    public void forget(EvidenceId id) {
        uploads.forget(id);
    }

    /** Forgets what has not moved since, and names it. */
    public List<EvidenceId> forgetOlderThan(Instant since) {
        return uploads.forgetOlderThan(since);
    }

    /** All bytes that lie on the disk. */
    public Optional<byte[]> read(EvidenceId id) {
        return files.read(id);
    }

    public void delete(EvidenceId id) {
        files.delete(id);
    }

    private Optional<Upload> find(VisitId visit, EvidenceId id) {
        return uploads.find(id).filter(upload -> upload.visit().equals(visit));
    }
}
