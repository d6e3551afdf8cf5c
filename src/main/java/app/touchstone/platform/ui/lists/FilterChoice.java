package app.touchstone.platform.ui.lists;

import com.vaadin.flow.component.combobox.ComboBoxBase;

/** A field by which a list is narrowed: where nothing is chosen it says that all is shown, and a click goes back to that. */
public final class FilterChoice {

    private FilterChoice() {}

    /**
     * Makes a field such a choice.
     *
     * @param label what is chosen by, in the reader's language
     */
    public static void of(ComboBoxBase<?, ?, ?> field, String label) {
        field.setLabel(label);
        field.setPlaceholder(field.getTranslation("platform.filter.all"));
        field.setClearButtonVisible(true);
    }
}
