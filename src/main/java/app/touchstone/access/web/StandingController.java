package app.touchstone.access.web;

import app.touchstone.access.PageStanding;
import app.touchstone.access.PageStanding.Stands;
import app.touchstone.platform.ui.Standing;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Asked by every open page each few seconds, without a session: the server makes each last longer that it is shown. */
@RestController
class StandingController {

    private final PageStanding standing;

    StandingController(PageStanding standing) {
        this.standing = standing;
    }

    @GetMapping("/standing")
    ResponseEntity<Answer> ask(@RequestHeader(name = Standing.HEADER, defaultValue = "") String mark) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(standing.ask(mark)));
    }

    record Answer(Stands standing) {}
}
