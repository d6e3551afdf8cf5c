package app.touchstone.access.ui;

import app.touchstone.access.Device;
import app.touchstone.access.DeviceService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;

/** The phones on which a person is signed in, each to be signed out alone. */
final class DeviceCards extends Composite<Div> {

    private final transient DeviceService devices;
    private final transient Actor actor;
    private final transient PersonId person;

    DeviceCards(DeviceService devices, Actor actor, PersonId person) {
        this.devices = devices;
        this.actor = actor;
        this.person = person;
        getContent().setId("devices");
        getContent().add(new Paragraph(getTranslation("devices.note")));
        List<Device> listed = devices.list(actor, person);
        listed.forEach(device -> getContent().add(card(device)));
        if (listed.isEmpty()) {
            sayNone();
        }
    }

    private Div card(Device device) {
        String name = device.name().isEmpty() ? getTranslation("devices.unnamed") : device.name();
        Div times = new Div(getTranslation("devices.since", moment(device.madeAt())) + " · "
                + getTranslation("devices.last-used", moment(device.lastUsedAt())));
        times.addClassName("quiet");
        Div card = new Div(new Span(name), times);
        card.addClassName("list-card");
        Button end = new Button(getTranslation("devices.end"), click -> {
            end(device);
            getContent().remove(card);
            Notices.done(getTranslation("devices.ended", name));
            if (devices.list(actor, person).isEmpty()) {
                sayNone();
            }
        });
        end.setAriaLabel(getTranslation("devices.end.named", name));
        card.add(end);
        return card;
    }

    /** What ended meanwhile is not there any more, and that is what was wanted. */
    private void end(Device device) {
        if (devices.list(actor, person).stream().anyMatch(one -> one.id().equals(device.id()))) {
            devices.end(actor, person, device.id());
        }
    }

    private void sayNone() {
        Paragraph none = new Paragraph(getTranslation("devices.none"));
        none.addClassName("quiet");
        getContent().add(none);
    }

    private String moment(Instant instant) {
        return Formats.dateTime(instant, actor.zone(), getLocale());
    }
}
