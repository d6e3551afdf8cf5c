package app.touchstone.insight.ui;

import app.touchstone.insight.ChangeWords.Said;
import app.touchstone.insight.LossChange;
import app.touchstone.insight.LossChange.TouchpointChange;
import app.touchstone.insight.LossWords;
import app.touchstone.insight.OutletLossChange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the losses at touchpoints moved since the wave before; nothing where no touchpoint was measured in both. */
final class TouchpointChanges extends Composite<Div> {

    TouchpointChanges(@Nullable LossChange change, LossWords words) {
        if (change != null && !change.touchpoints().isEmpty()) {
            Stream<ListItem> said = change.touchpoints().stream()
                    .filter(touchpoint -> touchpoint.direction() != null)
                    .map(touchpoint -> line(touchpoint, change.later().provisional(), words));
            Stream<ListItem> open = words.tooEarly(change, getLocale()).stream().map(ListItem::new);
            show("insight.losses.together", Stream.concat(said, open).toList());
        }
    }

    TouchpointChanges(@Nullable OutletLossChange change, LossWords words) {
        if (change != null && !change.touchpoints().isEmpty()) {
            show(
                    "insight.losses.outlet",
                    words.touchpoints(change, getLocale()).stream()
                            .map(ListItem::new)
                            .toList());
        }
    }

    private void show(String note, List<ListItem> lines) {
        Paragraph quiet = new Paragraph(getTranslation(note));
        quiet.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        list.add(lines.toArray(Component[]::new));
        getContent().add(new H2(getTranslation("insight.losses")), quiet, list);
        getContent().addClassName("losses");
    }

    private ListItem line(TouchpointChange change, boolean provisional, LossWords words) {
        Said said = words.of(change, provisional, getLocale());
        return new ListItem(new Div(change.touchpoint().title().in(getLocale())), new ChangeFigure(said));
    }
}
