package app.touchstone.reports;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What becomes of what shoppers send, beside the way of their visits, as the audit trail keeps it. */
enum ReportsAct implements Act {
    SET_ASIDE("report.set-aside", ActSubject.VISIT),
    SET_ASIDE_SETTLED("report.set-aside-settled", ActSubject.VISIT),
    DRAFT_IMPORTED("report.draft-imported", ActSubject.VISIT, ActDetail.FILE);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    ReportsAct(String code, ActSubject subject, ActDetail... details) {
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
