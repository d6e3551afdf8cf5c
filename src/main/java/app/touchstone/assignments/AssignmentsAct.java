package app.touchstone.assignments;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What is done with visits, as the audit trail keeps it. */
enum AssignmentsAct implements Act {
    PLANNED("visits.planned", ActSubject.WAVE, ActDetail.VISITS),
    OPENED("visit.opened", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON, ActDetail.REVISIT_OF),
    ASSIGN("visit.assign", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    WITHDRAW("visit.withdraw", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    ACCEPT("visit.accept", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    DECLINE("visit.decline", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    START("visit.start", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    SUBMIT("visit.submit", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    TAKE_UP("visit.take-up", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    RETURN("visit.return", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    APPROVE("visit.approve", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    TAKE_BACK("visit.take-back", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    REJECT("visit.reject", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    RELEASE("visit.release", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    EXCLUDE("visit.exclude", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    EXTEND("visit.extend", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON, ActDetail.UNTIL),
    CANCEL("visit.cancel", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    EXPIRE("visit.expire", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    REOPEN("visit.reopen", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    CLOSE_OUTLET("visit.close-outlet", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON),
    REZONE("visit.rezone", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.ZONE),
    END_WITH_OUTLET("visit.end-with-outlet", ActSubject.VISIT, ActDetail.SHOPPER, ActDetail.REASON);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    AssignmentsAct(String code, ActSubject subject, ActDetail... details) {
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
