package app.touchstone.trail.ui;

import app.touchstone.access.PeopleService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.lists.EmptyState;
import app.touchstone.platform.ui.lists.ListPage;
import app.touchstone.trail.TrailEntry;
import app.touchstone.trail.TrailService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who did what, newest first; each line leads to its thing, and the address keeps what the list is narrowed by. */
@Route("trail")
@RolesAllowed("ADMINISTRATOR")
class TrailView extends ListPage<TrailEntry, TrailFilterBar> {

    private final transient TrailWords words;
    private final transient CurrentActor currentActor;

    TrailView(TrailService trail, TrailWords words, PeopleService people, CurrentActor currentActor) {
        super("trail.title", new TrailFilterBar(people, words, currentActor));
        this.words = words;
        this.currentActor = currentActor;
        header().setSubtitle(getTranslation("trail.subtitle"));
        columns();
        whereEmpty(() -> new EmptyState(getTranslation("trail.empty"), getTranslation("trail.empty.hint")));
        reads(
                (first, most, sorting) ->
                        trail.list(currentActor.get(), filters().value(), first, most),
                () -> trail.count(currentActor.get(), filters().value()),
                entry -> entry);
    }

    private void columns() {
        words("trail.at", this::time);
        words("trail.person", entry -> words.person(entry, getLocale()));
        words("trail.action", entry -> words.act(entry, getLocale()));
        parts("trail.subject", this::subject, entry -> words.subject(entry, getLocale()));
        words("trail.details", entry -> words.details(entry, getLocale()))
                .setTooltipGenerator(entry -> words.details(entry, getLocale()))
                .setAutoWidth(false)
                .setWidth("240px")
                .setFlexGrow(1);
        cards(this::card);
    }

    private Component subject(TrailEntry entry) {
        String subject = words.subject(entry, getLocale());
        return words.place(entry)
                .<Component>map(place -> new Anchor(place, subject))
                .orElseGet(() -> new Span(subject));
    }

    private String time(TrailEntry entry) {
        return Formats.dateTime(entry.at(), currentActor.get().zone(), getLocale());
    }

    private Component card(TrailEntry entry) {
        Div who = new Div(time(entry) + " · " + words.person(entry, getLocale()));
        who.addClassName("quiet");
        Div card = new Div(new Div(new Span(words.act(entry, getLocale()) + " · "), subject(entry)), who);
        String details = words.details(entry, getLocale());
        if (!details.isEmpty()) {
            Div more = new Div(details);
            more.addClassName("quiet");
            card.add(more);
        }
        card.addClassName("list-card");
        return card;
    }
}
