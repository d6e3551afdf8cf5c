package app.touchstone.reports;

import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.VisitId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what phones note besides answers. A note is taken in whatever state its visit is by then, and whoever has it by
 * then: it stays with its shopper, beside a report that was set aside.
 */
@Service
@Transactional
public class FieldNotes {

    private static final int LONGEST = 10_000;

    private final Enclosures enclosures;
    private final OwnReports own;
    private final JsonMapper json;
    private final Clock clock;

    FieldNotes(Enclosures enclosures, OwnReports own, JsonMapper json, Clock clock) {
        this.enclosures = enclosures;
        this.own = own;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a note of a visit that is or was one's own; the same id again changes nothing. */
    public void keep(Actor actor, VisitId visit, FieldNote note) {
        note.requireWithinBounds();
        own.noted(actor, visit);
        String content = json.writeValueAsString(note.content());
        if (content.length() > LONGEST) {
            throw new Refused("reports.refusal.long-text", LONGEST);
        }
        if (!enclosures.keep(visit, actor.requireShopper(), note, content, clock.instant())) {
            throw new NotFound();
        }
    }
}
