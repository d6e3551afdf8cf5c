package app.touchstone.review.web;

import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.web.Sounds;
import app.touchstone.review.ReleasedReports;
import app.touchstone.review.ReviewService;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pictures of reports: of released ones for their readers, of those on the desk for reviewers. Recordings are for
 * reviewers alone.
 */
@RestController
@RequestMapping("/files")
class PictureController {

    private final CurrentActor currentActor;
    private final ReleasedReports released;
    private final ReviewService review;

    PictureController(CurrentActor currentActor, ReleasedReports released, ReviewService review) {
        this.currentActor = currentActor;
        this.released = released;
        this.review = review;
    }

    @GetMapping("/reports/{visit}/photos/{photo}")
    ResponseEntity<byte[]> released(@PathVariable String visit, @PathVariable String photo) {
        Actor actor = currentActor.get();
        return jpeg(released.picture(actor, VisitId.of(visit), EvidenceId.of(photo)));
    }

    @GetMapping("/review/{visit}/photos/{photo}")
    ResponseEntity<byte[]> onTheDesk(@PathVariable String visit, @PathVariable String photo) {
        Actor actor = currentActor.get();
        return jpeg(review.picture(actor, VisitId.of(visit), EvidenceId.of(photo)));
    }

    @GetMapping("/review/{visit}/recordings/{recording}")
    ResponseEntity<Resource> recording(@PathVariable String visit, @PathVariable String recording) {
        Actor actor = currentActor.get();
        return Sounds.response(review.recording(actor, VisitId.of(visit), EvidenceId.of(recording)), recording);
    }

    private static ResponseEntity<byte[]> jpeg(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
