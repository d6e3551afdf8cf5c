package app.touchstone.shoppers;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What is done with shoppers, as the audit trail keeps it. */
enum ShoppersAct implements Act {
    CREATED("shopper.created", ActSubject.SHOPPER),
    CHANGED("shopper.changed", ActSubject.SHOPPER),
    BLOCKED("shopper.blocked", ActSubject.SHOPPER, ActDetail.REASON),
    UNBLOCKED("shopper.unblocked", ActSubject.SHOPPER),
    CONFLICT_DECLARED("shopper.conflict-declared", ActSubject.SHOPPER, ActDetail.REASON),
    CONFLICT_REMOVED("shopper.conflict-removed", ActSubject.SHOPPER, ActDetail.REASON);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    ShoppersAct(String code, ActSubject subject, ActDetail... details) {
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
