package app.touchstone.journeys;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What is done with journey templates, as the audit trail keeps it. */
enum JourneysAct implements Act {
    TEMPLATE_CREATED("journey.created", ActSubject.JOURNEY),
    TEMPLATE_CHANGED("journey.changed", ActSubject.JOURNEY);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    JourneysAct(String code, ActSubject subject, ActDetail... details) {
        this.code = code;
        this.subject = subject;
        this.details = Set.of(details);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ActSubject subject() {
        return subject;
    }

    @Override
    public Set<ActDetail> details() {
        return details;
    }
}
