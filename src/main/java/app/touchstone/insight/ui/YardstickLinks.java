package app.touchstone.insight.ui;

import app.touchstone.insight.MeasuredBy;
import app.touchstone.insight.Yardstick;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By which checklist and version the figures were measured, and beside it the others, each with its own figures. */
final class YardstickLinks extends Composite<Div> {

    private final transient Function<Yardstick, String> address;

    /** @param address where the figures by a yardstick are */
    YardstickLinks(@Nullable MeasuredBy shown, List<MeasuredBy> measured, Function<Yardstick, String> address) {
        this.address = address;
        getContent().addClassName("yardsticks");
        if (shown == null) {
            return;
        }
        UnorderedList list = new UnorderedList(current(shown));
        list.getElement().setAttribute("aria-label", getTranslation("insight.yardsticks"));
        List<MeasuredBy> others = measured.stream()
                .filter(other -> !other.yardstick().equals(shown.yardstick()))
                .toList();
        others.stream().map(this::other).forEach(list::add);
        getContent().add(list);
        if (!others.isEmpty()) {
            Paragraph apart = new Paragraph(getTranslation("insight.yardsticks.apart"));
            apart.addClassName("quiet");
            getContent().add(apart);
        }
    }

    private ListItem current(MeasuredBy shown) {
        Span name = new Span(getTranslation(
                "insight.yardstick", shown.checklist(), shown.yardstick().major()));
        name.getElement().setAttribute("aria-current", "true");
        return new ListItem(name, visits(shown));
    }

    private ListItem other(MeasuredBy by) {
        Anchor link = new Anchor(
                address.apply(by.yardstick()),
                getTranslation(
                        "insight.yardstick", by.checklist(), by.yardstick().major()));
        return new ListItem(link, visits(by));
    }

    private Component visits(MeasuredBy by) {
        Span visits = new Span(" " + getTranslation("insight.yardstick.visits", by.visits()));
        visits.addClassName("quiet");
        return visits;
    }
}
