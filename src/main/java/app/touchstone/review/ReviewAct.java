package app.touchstone.review;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What a reviewer does with a report, beside the way of its visit, as the audit trail keeps it. */
enum ReviewAct implements Act {
    REPORT_EDITED("report.edited", ActSubject.VISIT, ActDetail.QUESTION, ActDetail.REASON);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    ReviewAct(String code, ActSubject subject, ActDetail... details) {
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
