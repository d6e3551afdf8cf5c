package app.touchstone.access.ui;

import app.touchstone.access.Device;
import app.touchstone.access.DeviceService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.Confirmation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The phones on which a person is signed in, each to be signed out alone once that was asked. */
final class DeviceCards extends Composite<Div> {

    private final transient DeviceService devices;
    private final transient CurrentActor currentActor;
    private final transient PersonId person;
    private final List<Button> ends = new ArrayList<>();

    DeviceCards(DeviceService devices, CurrentActor currentActor, PersonId person) {
        this.devices = devices;
        this.currentActor = currentActor;
        this.person = person;
        getContent().setId("devices");
        getContent().add(new Paragraph(getTranslation("devices.note")));
        devices.list(currentActor.get(), person).forEach(device -> getContent().add(card(device)));
        if (ends.isEmpty()) {
            getContent().add(none());
        }
    }

    private Div card(Device device) {
        String name = device.name().isEmpty() ? getTranslation("devices.unnamed") : device.name();
        Div times = new Div(getTranslation("devices.since", moment(device.madeAt())) + " · "
                + getTranslation("devices.last-used", moment(device.lastUsedAt())));
        times.addClassName("quiet");
        Div card = new Div(new Span(name), times);
        card.addClassName("list-card");
        Button end = new Button(getTranslation("devices.end"));
        end.addClickListener(click -> new Confirmation(
                        getTranslation("devices.end.question", name),
                        getTranslation("devices.end"),
                        () -> {
                            end(device);
                            take(card, end);
                            Notices.done(getTranslation("devices.ended", name));
                        },
                        new Paragraph(getTranslation("devices.end.consequence")))
                .open());
        end.setAriaLabel(getTranslation("devices.end.named", name));
        ends.add(end);
        card.add(end);
        return card;
    }

    /** What ended meanwhile is not there any more, and that is what was wanted. */
    private void end(Device device) {
        if (devices.list(currentActor.get(), person).stream()
                .anyMatch(one -> one.id().equals(device.id()))) {
            devices.end(currentActor.get(), person, device.id());
        }
    }

    /** The focus goes on to the phone that takes the place of this one, or to the word that there is none. */
    private void take(Div card, Button end) {
        int place = ends.indexOf(end);
        ends.remove(end);
        getContent().remove(card);
        Component next = none();
        if (ends.isEmpty()) {
            getContent().add(next);
        } else {
            next = ends.get(Math.min(place, ends.size() - 1));
        }
        FormGate.focusLater(next);
    }

    private Paragraph none() {
        Paragraph none = new Paragraph(getTranslation("devices.none"));
        none.addClassName("quiet");
        none.getElement().setAttribute("tabindex", "-1");
        return none;
    }

    private String moment(Instant instant) {
        return Formats.dateTime(instant, currentActor.get().zone(), getLocale());
    }
}
