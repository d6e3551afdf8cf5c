package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;

/** Whether all of several things have to hold, or any of them. */
final class JoinChoice extends Composite<Select<Boolean>> {

    JoinChoice(String label, Runnable changed) {
        Select<Boolean> select = getContent();
        select.setItems(true, false);
        select.setItemLabelGenerator(
                all -> words(all ? "checklists.builder.condition.all" : "checklists.builder.condition.any"));
        select.setValue(true);
        select.setAriaLabel(label);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    void choose(boolean all) {
        getContent().setValue(all);
    }

    boolean isAll() {
        return Boolean.TRUE.equals(getContent().getValue());
    }
}
