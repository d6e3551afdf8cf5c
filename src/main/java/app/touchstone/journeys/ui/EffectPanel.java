package app.touchstone.journeys.ui;

import app.touchstone.journeys.JourneyAskers.Asker;
import app.touchstone.journeys.JourneyChange;
import app.touchstone.journeys.JourneyPreview;
import app.touchstone.journeys.JourneyPreview.ShareChange;
import app.touchstone.journeys.JourneyWords;
import app.touchstone.platform.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what a change will do before it is done: which shares of the journey, how many maps, which checklists. */
final class EffectPanel extends Composite<Div> {

    private static final double HUNDRED = 100;

    EffectPanel() {
        getContent().addClassName("journey-effect");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    /** Shows nothing, as long as it is not known what is wanted. */
    void clear() {
        getContent().removeAll();
    }

    void show(JourneyPreview preview) {
        getContent().removeAll();
        getContent().add(new Paragraph(touched(preview)));
        getContent()
                .add(
                        new H3(getTranslation("journeys.effect.changes")),
                        changes(
                                preview.changes(),
                                getLocale(),
                                (constant, arguments) -> getTranslation(constant, arguments)));
        if (!preview.shares().isEmpty()) {
            getContent().add(new H3(getTranslation("journeys.effect.shares")), shares(preview.shares()));
        }
        if (!preview.askers().isEmpty()) {
            UnorderedList list = new UnorderedList();
            preview.askers().forEach(asker -> list.add(new ListItem(words(asker))));
            getContent().add(new H3(getTranslation("journeys.effect.askers")), list);
        }
    }

    private String touched(JourneyPreview preview) {
        return preview.visits() == 0
                ? getTranslation("journeys.effect.untouched")
                : getTranslation("journeys.effect.touched", preview.outlets(), preview.visits());
    }

    static Component changes(List<JourneyChange> changes, Locale language, JourneyWords.Messages words) {
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(JourneyWords.of(change, language, words))));
        return list;
    }

    private Component shares(List<ShareChange> shares) {
        NativeTable table = new NativeTable();
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow titles = new NativeTableRow();
        for (String key : List.of("journeys.touchpoint.title", "journeys.effect.before", "journeys.effect.after")) {
            titles.add(new NativeTableHeaderCell(getTranslation(key)));
        }
        head.add(titles);
        NativeTableBody body = new NativeTableBody();
        shares.forEach(share -> {
            NativeTableRow row = new NativeTableRow();
            row.add(
                    new NativeTableCell(share.title().in(getLocale())),
                    new NativeTableCell(percent(share.before())),
                    new NativeTableCell(percent(share.after())));
            body.add(row);
        });
        table.add(head, body);
        table.addClassName("journey-shares");
        return table;
    }

    private String percent(@Nullable Double share) {
        return share == null ? "–" : Formats.percent(share * HUNDRED, getLocale());
    }

    private String words(Asker asker) {
        return getTranslation("journeys.asker", asker.name(), asker.number());
    }
}
