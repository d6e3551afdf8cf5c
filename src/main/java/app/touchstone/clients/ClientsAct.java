package app.touchstone.clients;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What is done with clients, their tree and their outlets, as the audit trail keeps it. */
enum ClientsAct implements Act {
    CLIENT_CREATED("client.created", ActSubject.CLIENT),
    CLIENT_CHANGED("client.changed", ActSubject.CLIENT),
    OUTLETS_IMPORTED(
            "outlets.imported",
            ActSubject.CLIENT,
            ActDetail.FILE,
            ActDetail.NEW,
            ActDetail.CHANGED,
            ActDetail.UNCHANGED),
    OUTLET_CREATED("outlet.created", ActSubject.OUTLET, ActDetail.ACTIVE),
    OUTLET_CHANGED("outlet.changed", ActSubject.OUTLET, ActDetail.ACTIVE, ActDetail.FROM),
    OUTLET_SOLD("outlet.sold", ActSubject.OUTLET, ActDetail.NODE, ActDetail.FROM),
    OUTLET_REGROUPED("outlet.regrouped", ActSubject.OUTLET, ActDetail.NODE, ActDetail.FROM),
    OUTLET_CORRECTED("outlet.corrected", ActSubject.OUTLET, ActDetail.NODE),
    OUTLET_MOVED_BACK("outlet.moved-back", ActSubject.OUTLET, ActDetail.NODE),
    NODE_ADDED("node.added", ActSubject.NODE),
    NODE_RENAMED("node.renamed", ActSubject.NODE),
    NODE_MOVED("node.moved", ActSubject.NODE, ActDetail.NODE, ActDetail.FROM),
    NODE_MOVED_BACK("node.moved-back", ActSubject.NODE, ActDetail.NODE);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    ClientsAct(String code, ActSubject subject, ActDetail... details) {
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
