package app.touchstone.reports.ui;

import app.touchstone.assignments.ui.TodayPanel;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import app.touchstone.platform.faults.DiskRoom;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;

/** Says that there is little room for photos while there still is some, and what happens when there is none. */
@SpringComponent
class RoomPanel implements TodayPanel {

    private final DiskRoom room;
    private final CurrentActor currentActor;
    private final Translations translations;

    RoomPanel(DiskRoom room, CurrentActor currentActor, Translations translations) {
        this.room = room;
        this.currentActor = currentActor;
        this.translations = translations;
    }

    @Override
    public Optional<Component> today(Runnable changed) {
        if (!room.isScarce()) {
            return Optional.empty();
        }
        Locale language = currentActor.get().language();
        Section section = new Section(
                new H2(translations.text(language, room.isGone() ? "room.gone" : "room.scarce", room.freeMegabytes())),
                new Paragraph(translations.text(language, room.isGone() ? "room.gone.do" : "room.scarce.do")));
        section.addClassName("room");
        return Optional.of(section);
    }
}
