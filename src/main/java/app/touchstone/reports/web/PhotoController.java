package app.touchstone.reports.web;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.web.Sounds;
import app.touchstone.reports.EvidenceIntake;
import app.touchstone.reports.EvidenceIntake.Progress;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.reports.evidence.KeptEvidence;
import app.touchstone.reports.evidence.UploadGap;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Photos and recordings from the phone, whole or in parts; every write can be repeated, and goes on from where the server
 * is.
 */
@RestController
@RequestMapping("/phone/v1/visits/{id}/photos/{photo}")
class PhotoController {

    private static final int LARGEST_BODY = 25_000_000;
    private static final int LARGEST_PART = 1_048_576;

    private final CurrentActor currentActor;
    private final EvidenceIntake photos;
    private final Translations translations;

    PhotoController(CurrentActor currentActor, EvidenceIntake photos, Translations translations) {
        this.currentActor = currentActor;
        this.photos = photos;
        this.translations = translations;
    }

    @PutMapping
    Photo keep(
            @PathVariable String id,
            @PathVariable String photo,
            @RequestParam String question,
            @RequestParam Instant capturedAt,
            @RequestParam String sha256,
            @RequestParam(required = false) @Nullable UUID setAside,
            HttpServletRequest request)
            throws IOException {
        Actor actor = currentActor.get();
        EvidenceParcel parcel = new EvidenceParcel(EvidenceId.of(photo), question, capturedAt, sha256, setAside);
        return Photo.of(photos.keep(actor, VisitId.of(id), parcel, body(request, LARGEST_BODY)));
    }

    @GetMapping("/parts")
    Received progress(@PathVariable String id, @PathVariable String photo) {
        return Received.of(photos.progress(currentActor.get(), VisitId.of(id), EvidenceId.of(photo)));
    }

    @PutMapping("/parts")
    Received append(
            @PathVariable String id,
            @PathVariable String photo,
            @RequestParam String question,
            @RequestParam Instant capturedAt,
            @RequestParam String sha256,
            @RequestParam(required = false) @Nullable UUID setAside,
            @RequestParam long size,
            @RequestParam long offset,
            HttpServletRequest request)
            throws IOException {
        Actor actor = currentActor.get();
        EvidenceParcel parcel = new EvidenceParcel(EvidenceId.of(photo), question, capturedAt, sha256, setAside);
        byte[] part = body(request, LARGEST_PART);
        return Received.of(photos.append(actor, VisitId.of(id), parcel, size, offset, part));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable String photo) {
        photos.remove(currentActor.get(), VisitId.of(id), EvidenceId.of(photo));
    }

    @GetMapping
    ResponseEntity<Resource> photo(@PathVariable String id, @PathVariable String photo) {
        KeptEvidence kept = photos.kept(currentActor.get(), VisitId.of(id), EvidenceId.of(photo));
        if (kept.evidence().isSound()) {
            return Sounds.response(kept.path(), photo);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(kept.path()));
    }

    @ExceptionHandler
    ProblemDetail gap(UploadGap gap) {
        Locale locale = currentActor.find().map(Actor::language).orElse(Locale.ENGLISH);
        String code = "reports.upload-gap";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, translations.text(locale, code));
        problem.setProperty("code", code);
        problem.setProperty("received", gap.received());
        return problem;
    }

    /** The bytes of a request, all of them or none; never more of them in memory than may come. */
    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused("reports.refusal.photo-size", LARGEST_BODY / 1_000_000);
        }
        long announced = request.getContentLengthLong();
        if (announced >= 0 && announced != bytes.length) {
            throw new EOFException("%d of %d bytes came".formatted(bytes.length, announced));
        }
        return bytes;
    }

    record Photo(UUID id, String question, String sha256, int width, int height) {
        static Photo of(Evidence evidence) {
            return new Photo(
                    evidence.id().value(),
                    evidence.question(),
                    evidence.originalSha256(),
                    evidence.width(),
                    evidence.height());
        }
    }

    record Received(long received, @Nullable Photo photo) {
        static Received of(Progress progress) {
            return new Received(progress.received(), progress.whole() == null ? null : Photo.of(progress.whole()));
        }
    }
}
