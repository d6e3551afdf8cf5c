package app.touchstone.assignments;

import app.touchstone.assignments.Visit.Assignee;
import app.touchstone.assignments.Visit.Change;
import app.touchstone.assignments.Visit.Flags;
import app.touchstone.assignments.VisitPlan.Place;
import app.touchstone.assignments.VisitPlan.Window;
import app.touchstone.db.assignments.tables.records.VisitRecord;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.rows.StoredMoney;

/** A visit as a row, and back. */
final class VisitRows {

    private VisitRows() {}

    static void write(Visit visit, VisitRecord row) {
        writePlan(visit.plan(), row);
        row.setNumber(visit.number());
        row.setNumberOrder(CountedOrder.stored(visit.number()));
        row.setState(visit.state());
        row.setShopperId(visit.shopper());
        row.setShopperName(visit.shopperName());
        row.setShopperOrder(visit.shopperName() == null ? null : CountedOrder.stored(visit.shopperName()));
        row.setDueAt(visit.dueAt());
        row.setAssignedAt(visit.stamps().assignedAt());
        row.setAcceptedAt(visit.stamps().acceptedAt());
        row.setStartedAt(visit.stamps().startedAt());
        row.setVisitedAt(visit.stamps().visitedAt());
        row.setSubmittedAt(visit.stamps().submittedAt());
        row.setDecidedAt(visit.stamps().decidedAt());
        row.setInReporting(visit.flags().inReporting());
        row.setPayable(visit.flags().payable());
        row.setScored(visit.flags().scored());
        row.setReason(visit.reason());
        row.setChangedAt(visit.changed().at());
        row.setChangedBy(visit.changed().by());
        row.setChangedByName(visit.changed().byName());
    }

    private static void writePlan(VisitPlan plan, VisitRecord row) {
        row.setClientId(plan.client());
        row.setClientName(plan.clientName());
        row.setOrderId(plan.order());
        row.setWaveId(plan.wave());
        row.setWaveName(plan.waveName());
        row.setProgrammeId(plan.programme());
        row.setChecklistVersionId(plan.checklistVersion());
        row.setClientOrder(CountedOrder.stored(plan.clientName()));
        row.setWaveOrder(CountedOrder.stored(plan.waveName()));
        row.setOutletOrder(CountedOrder.stored(plan.place().name()));
        row.setRegionOrder(CountedOrder.stored(plan.place().region()));
        row.setOutletId(plan.place().outlet());
        row.setOutletCode(plan.place().code());
        row.setOutletName(plan.place().name());
        row.setRegion(plan.place().region());
        row.setTimeZone(plan.place().timeZone());
        row.setWindowFrom(plan.window().from());
        row.setWindowTo(plan.window().to());
        row.setFeeAmount(StoredMoney.amount(plan.fee()));
        row.setFeeCurrency(StoredMoney.currency(plan.fee()));
        row.setRevisitOf(plan.revisitOf());
    }

    static Visit read(VisitRecord row) {
        return new Visit(
                row.getId(),
                row.getRowVersion(),
                row.getNumber(),
                plan(row),
                row.getState(),
                row.getShopperId() == null ? null : new Assignee(row.getShopperId(), row.getShopperName()),
                row.getDueAt(),
                new Stamps(
                        row.getAssignedAt(),
                        row.getAcceptedAt(),
                        row.getStartedAt(),
                        row.getVisitedAt(),
                        row.getSubmittedAt(),
                        row.getDecidedAt()),
                new Flags(row.getInReporting(), row.getPayable(), row.getScored()),
                row.getReason(),
                new Change(row.getChangedAt(), row.getChangedBy(), row.getChangedByName()));
    }

    private static VisitPlan plan(VisitRecord row) {
        return new VisitPlan(
                row.getClientId(),
                row.getClientName(),
                row.getOrderId(),
                row.getWaveId(),
                row.getWaveName(),
                row.getProgrammeId(),
                row.getChecklistVersionId(),
                new Place(
                        row.getOutletId(),
                        row.getOutletCode(),
                        row.getOutletName(),
                        row.getRegion(),
                        row.getTimeZone()),
                new Window(row.getWindowFrom(), row.getWindowTo()),
                StoredMoney.of(row.getFeeAmount(), row.getFeeCurrency()),
                row.getRevisitOf());
    }
}
