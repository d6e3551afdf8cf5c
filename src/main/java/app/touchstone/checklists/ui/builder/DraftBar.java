package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.Problem;
import app.touchstone.checklists.ui.builder.Builder.Opening;
import app.touchstone.checklists.ui.builder.Builder.Ways;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Stale;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.Confirmation;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Says whether the draft is saved; goes back and forth over its changes, and publishes it. */
final class DraftBar extends Composite<Div> {

    private static final String UNDO_KEYS = "(event.ctrlKey || event.metaKey) && event.code === 'KeyZ' && "
            + "!event.composedPath().some(one => one.matches && one.matches('input, textarea'))";

    private final transient Opening opening;
    private final transient DraftDesk desk;
    private final transient Ways ways;
    private final transient Runnable show;
    private final Span saved = new Span();
    private final Div stale = new Div();
    private final Button undo;
    private final Button redo;
    private final Button again;
    private transient @Nullable DomListenerRegistration keys;

    /** @param show leads to what speaks against publishing */
    DraftBar(Opening opening, DraftDesk desk, Ways ways, Runnable show) {
        this.show = show;
        this.opening = opening;
        this.desk = desk;
        this.ways = ways;
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("quiet");
        undo = Fields.sign(VaadinIcon.ROTATE_LEFT, getTranslation("checklists.builder.undo"), desk::undo);
        redo = Fields.sign(VaadinIcon.ROTATE_RIGHT, getTranslation("checklists.builder.redo"), desk::redo);
        Button publish = new Button(getTranslation("checklists.version.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        stale.addClassName("builder-stale");
        stale.getElement().setAttribute("role", "alert");
        Span saving = new Span(getTranslation("checklists.builder.saving-now"));
        saving.addClassNames("quiet", "builder-saving");
        again = new Button(getTranslation("checklists.builder.again"), click -> desk.again());
        Div line = new Div(saving, saved, again, undo, redo, publish);
        line.addClassName("builder-bar");
        getContent().add(line, stale);
        refresh();
    }

    void refresh() {
        undo.setEnabled(desk.canUndo());
        redo.setEnabled(desk.canRedo());
        stale.removeAll();
        again.setVisible(desk.isFailed());
        saved.setText(desk.isFailed() ? getTranslation("checklists.builder.failed") : state());
        desk.stale().ifPresent(this::tell);
    }

    private String state() {
        return desk.savedAt()
                .map(at -> getTranslation(
                        "checklists.builder.saved",
                        Formats.time(
                                LocalTime.ofInstant(
                                        at, opening.currentActor().get().zone()),
                                getLocale())))
                .orElse(getTranslation("checklists.builder.saving"));
    }

    private void tell(Stale meanwhile) {
        saved.setText(getTranslation("checklists.builder.unsaved"));
        Paragraph words = new Paragraph(getTranslation(
                "checklists.builder.stale",
                meanwhile.changedBy(),
                meanwhile.what(),
                Formats.dateTime(
                        meanwhile.changedAt(), opening.currentActor().get().zone(), getLocale())));
        stale.add(
                words,
                new Button(getTranslation("checklists.builder.load", meanwhile.changedBy()), click -> desk.load()));
    }

    private void publish() {
        if (desk.stale().isPresent()) {
            Notices.refused(getTranslation("checklists.builder.publish.stale"));
            return;
        }
        long errors = desk.problems().stream().filter(Problem::isError).count();
        if (errors > 0) {
            Notices.refused(getTranslation("checklists.builder.publish.errors", errors));
            show.run();
            return;
        }
        String number = desk.version().number();
        new Confirmation(
                        getTranslation("checklists.version.publish.question", number),
                        getTranslation("checklists.version.publish"),
                        () -> desk.publish()
                                .ifPresentOrElse(
                                        published -> {
                                            ways.leave(published);
                                            Notices.done(getTranslation("checklists.version.published", number));
                                        },
                                        this::refresh),
                        new Paragraph(getTranslation("checklists.version.publish.consequence")))
                .open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        DomListenerRegistration listening = event.getUI().getElement().addEventListener("keydown", pressed -> {
            if (pressed.getEventData().get("event.shiftKey").asBoolean()) {
                desk.redo();
            } else {
                desk.undo();
            }
        });
        listening.setFilter(UNDO_KEYS).addEventData("event.shiftKey").preventDefault();
        keys = listening;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (keys != null) {
            keys.remove();
            keys = null;
        }
    }
}
