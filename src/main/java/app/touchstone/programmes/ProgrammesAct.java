package app.touchstone.programmes;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What is done with orders and programmes, as the audit trail keeps it. */
enum ProgrammesAct implements Act {
    ORDER_DRAFTED("order.drafted", ActSubject.ORDER, ActDetail.STATE, ActDetail.VISITS),
    ORDER_PLACED("order.placed", ActSubject.ORDER, ActDetail.STATE, ActDetail.VISITS),
    ORDER_CONFIRMED("order.confirmed", ActSubject.ORDER, ActDetail.STATE, ActDetail.VISITS),
    ORDER_DECLINED("order.declined", ActSubject.ORDER, ActDetail.STATE, ActDetail.VISITS),
    ORDER_CANCELLED("order.cancelled", ActSubject.ORDER, ActDetail.STATE, ActDetail.VISITS),
    ORDER_IN_FIELD("order.in-field", ActSubject.ORDER, ActDetail.STATE, ActDetail.VISITS),
    ORDER_COMPLETED("order.completed", ActSubject.ORDER, ActDetail.STATE, ActDetail.VISITS),
    PROGRAMME_SAVED("programme.saved", ActSubject.PROGRAMME, ActDetail.ROTATION_DAYS);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    ProgrammesAct(String code, ActSubject subject, ActDetail... details) {
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
