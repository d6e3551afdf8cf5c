package app.touchstone.access;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What is done with people and their access, as the audit trail keeps it. */
enum AccessAct implements Act {
    PERSON_CREATED("person.created", ActSubject.PERSON, ActDetail.ROLES),
    PERSON_CHANGED("person.changed", ActSubject.PERSON, ActDetail.ROLES),
    PERSON_INVITED("person.invited", ActSubject.PERSON),
    PERSON_JOINED("person.joined", ActSubject.PERSON),
    SIGNED_OUT_EVERYWHERE("person.signed-out-everywhere", ActSubject.PERSON, ActDetail.ROLES),
    PASSWORD_CHANGED("person.password-changed", ActSubject.PERSON, ActDetail.ROLES),
    DEVICE_SIGNED_IN("device.signed-in", ActSubject.PERSON, ActDetail.DEVICE),
    DEVICE_ENDED("device.ended", ActSubject.PERSON, ActDetail.DEVICE),
    DEVICE_ENDED_BY_BLOCK("device.ended-by-block", ActSubject.PERSON, ActDetail.DEVICE),
    DEVICE_ENDED_BY_PASSWORD("device.ended-by-password", ActSubject.PERSON, ActDetail.DEVICE);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    AccessAct(String code, ActSubject subject, ActDetail... details) {
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
