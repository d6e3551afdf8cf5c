package app.touchstone.reports.evidence;

import static app.touchstone.db.reports.Tables.UPLOAD;

import app.touchstone.db.reports.tables.records.UploadRecord;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far photos have come in. Writers lock the row, so that two requests for one photo take turns. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Uploads {

    private final DSLContext db;

    Uploads(DSLContext db) {
        this.db = db;
    }

    /** How far a visit's photo is of which the hash and the size are known. */
    record Upload(VisitId visit, String sha256, long size, long received) {}

    Optional<Upload> find(EvidenceId photo) {
        return db.fetchOptional(UPLOAD, UPLOAD.EVIDENCE_ID.eq(photo)).map(Uploads::upload);
    }

    Optional<Upload> lock(EvidenceId photo) {
        return db.selectFrom(UPLOAD)
                .where(UPLOAD.EVIDENCE_ID.eq(photo))
                .forUpdate()
                .fetchOptional(Uploads::upload);
    }

    /** Begins an upload; the caller has locked the report, so that two do not begin the same. */
    Upload begin(EvidenceId photo, VisitId visit, String sha256, long size, Instant at) {
        UploadRecord upload = db.newRecord(UPLOAD);
        upload.setEvidenceId(photo);
        upload.setVisitId(visit);
        upload.setOriginalSha256(sha256);
        upload.setSizeBytes(size);
        upload.setReceivedBytes(0L);
        upload.setChangedAt(at);
        upload.insert();
        return upload(upload);
    }

    void received(EvidenceId photo, long bytes, Instant at) {
        db.update(UPLOAD)
                .set(UPLOAD.RECEIVED_BYTES, bytes)
                .set(UPLOAD.CHANGED_AT, at)
                .where(UPLOAD.EVIDENCE_ID.eq(photo))
                .execute();
    }

    void forget(EvidenceId photo) {
        db.deleteFrom(UPLOAD).where(UPLOAD.EVIDENCE_ID.eq(photo)).execute();
    }

    /** Forgets what has not moved since, and names it. */
    List<EvidenceId> forgetOlderThan(Instant since) {
        List<EvidenceId> old = db.select(UPLOAD.EVIDENCE_ID)
                .from(UPLOAD)
                .where(UPLOAD.CHANGED_AT.lt(since))
                .forUpdate()
                .fetch(UPLOAD.EVIDENCE_ID);
        db.deleteFrom(UPLOAD).where(UPLOAD.EVIDENCE_ID.in(old)).execute();
        return old;
    }

    private static Upload upload(UploadRecord row) {
        return new Upload(row.getVisitId(), row.getOriginalSha256(), row.getSizeBytes(), row.getReceivedBytes());
    }
}
