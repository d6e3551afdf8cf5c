package app.touchstone.checklists;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What is done with checklists and their versions, as the audit trail keeps it. */
enum ChecklistsAct implements Act {
    CREATED("checklist.created", ActSubject.CHECKLIST, ActDetail.VERSION),
    DRAFT_SAVED("checklist.draft-saved", ActSubject.CHECKLIST, ActDetail.VERSION),
    VERSION_BEGUN("checklist.version-begun", ActSubject.CHECKLIST, ActDetail.VERSION),
    PUBLISHED("checklist.published", ActSubject.CHECKLIST, ActDetail.VERSION),
    RETIRED("checklist.retired", ActSubject.CHECKLIST, ActDetail.VERSION),
    DRAFT_DISCARDED("checklist.draft-discarded", ActSubject.CHECKLIST, ActDetail.VERSION),
    DISCARDED("checklist.discarded", ActSubject.CHECKLIST, ActDetail.VERSION);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    ChecklistsAct(String code, ActSubject subject, ActDetail... details) {
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
