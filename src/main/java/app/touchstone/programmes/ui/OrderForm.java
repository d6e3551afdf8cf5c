package app.touchstone.programmes.ui;

import app.touchstone.checklists.PublishedChecklist;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.WholeField;
import app.touchstone.programmes.Order;
import app.touchstone.programmes.Order.Wish;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** What a client says of an order besides its outlets. */
final class OrderForm extends Composite<FormLayout> {

    private static final int DEFAULT_DAYS = 21;
    private static final int WISHES_LENGTH = 10_000;

    private final ComboBox<PublishedChecklist> checklist;
    private final WholeField visits;
    private final DateField from;
    private final DateField to;
    private final TextArea wishes;

    OrderForm(List<PublishedChecklist> published, LocalDate today, Runnable changed) {
        checklist = new ComboBox<>(getTranslation("orders.checklist"));
        visits = new WholeField(getTranslation("orders.visits-per-outlet"), 1, Order.MOST_VISITS);
        from = new DateField(getTranslation("orders.from"));
        to = new DateField(getTranslation("orders.to"));
        wishes = new TextArea(getTranslation("orders.wishes"));
        checklist.setItems(published);
        checklist.setItemLabelGenerator(offered -> offered.checklist().name());
        visits.setValue(1);
        from.setMin(today);
        from.setToday(today);
        from.setHelperText(getTranslation("orders.window.hint"));
        to.setMin(today);
        to.setToday(today);
        from.setValue(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        to.setValue(from.getValue().plusDays(DEFAULT_DAYS));
        wishes.setHelperText(getTranslation("orders.wishes.hint"));
        wishes.setMaxLength(WISHES_LENGTH);
        if (published.size() == 1) {
            checklist.setValue(published.getFirst());
        }
        tell(changed);
        lay();
    }

    private void tell(Runnable changed) {
        checklist.addValueChangeListener(change -> changed.run());
        visits.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                to.setMin(change.getValue());
            }
        });
    }

    private void lay() {
        FormLayout form = getContent();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setColumnWidth("240px");
        form.setMaxWidth("720px");
        form.setMaxColumns(2);
        checklist.setRequiredIndicatorVisible(true);
        visits.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        form.add(checklist, visits, from, to);
        form.add(wishes, 2);
    }

    /** A checklist that is not out any more is left to be chosen anew. */
    void show(Wish wish) {
        checklist.setValue(checklist
                .getListDataView()
                .getItems()
                .filter(offered -> offered.checklist().id().equals(wish.checklist()))
                .findFirst()
                .orElse(null));
        visits.setValue(wish.visitsPerOutlet());
        from.setValue(wish.from());
        to.setValue(wish.to());
        wishes.setValue(wish.wishes());
    }

    Optional<ChecklistId> checklist() {
        return checklist.getOptionalValue().map(chosen -> chosen.checklist().id());
    }

    int visitsPerOutlet() {
        return visits.getOptionalValue().orElse(0);
    }

    /** The wish, or nothing and every gap pointed at. */
    Optional<Wish> wish(List<OutletId> outlets) {
        return FormGate.lets(this)
                ? Optional.of(new Wish(
                        checklist.getValue().checklist().id(),
                        outlets,
                        visits.getValue(),
                        from.getValue(),
                        to.getValue(),
                        wishes.getValue()))
                : Optional.empty();
    }
}
