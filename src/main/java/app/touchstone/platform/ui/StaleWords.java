package app.touchstone.platform.ui;

import app.touchstone.platform.Formats;
import app.touchstone.platform.Stale;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Says that somebody was faster, in the language of the page and by the clock of whoever reads it. */
public record StaleWords(Supplier<ZoneId> reader) implements Serializable {

    public void dress(UI ui) {
        ComponentUtil.setData(ui, StaleWords.class, this);
    }

    public static String of(UI ui, Stale stale) {
        StaleWords words = ComponentUtil.getData(ui, StaleWords.class);
        if (words == null) {
            throw new IllegalStateException("A page without a reader's clock");
        }
        return ui.getTranslation(
                "platform.stale",
                stale.what(),
                stale.changedBy(),
                Formats.dateTime(stale.changedAt(), words.reader.get(), ui.getLocale()));
    }
}
