package app.touchstone.access.ui;

import app.touchstone.access.PeopleService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.PersonZone.Origin;
import app.touchstone.platform.Zones;
import app.touchstone.platform.ui.ZoneField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;

/** By whose clocks the desk's own times are read: those of the device, until one chooses; emptied, the device's again. */
final class OwnClock extends Composite<Section> {

    OwnClock(PeopleService people, CurrentActor currentActor, Instant now) {
        Actor actor = currentActor.get();
        ZoneField zone = new ZoneField(getTranslation("profile.zone.field"), now);
        zone.setId("zone");
        zone.setWidth("min(360px, 100%)");
        zone.setClearButtonVisible(true);
        Origin origin = actor.personZone().origin();
        if (origin == Origin.CHOSEN) {
            zone.setValue(actor.zone());
        }
        zone.setPlaceholder(Zones.name(actor.zone(), now, getLocale()));
        zone.setHelperText(getTranslation(origin));
        zone.addValueChangeListener(change -> {
            people.chooseZone(currentActor.get(), change.getValue());
            UI.getCurrent().getPage().reload();
        });
        getContent()
                .add(new H2(getTranslation("profile.zone")), new Paragraph(getTranslation("profile.zone.note")), zone);
    }
}
