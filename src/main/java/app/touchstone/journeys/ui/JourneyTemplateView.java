package app.touchstone.journeys.ui;

import app.touchstone.clients.ClientService;
import app.touchstone.journeys.JourneyDefinition;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import app.touchstone.journeys.JourneyPreview;
import app.touchstone.journeys.JourneyService;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.journeys.JourneyUse;
import app.touchstone.journeys.Succession;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.ui.EnterKey;
import app.touchstone.platform.ui.FormGate;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.dialogs.Confirmation;
import app.touchstone.platform.ui.dialogs.LeaveGuard;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edits one template and shows its versions. What is typed stays on the screen whatever happens; what a save changes is
 * shown before it is done.
 */
@Route("journeys/:template")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
@StyleSheet("journeys.css")
class JourneyTemplateView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient JourneyService journeys;
    private final transient ClientService clients;
    private final transient CurrentActor currentActor;
    private final PageHeader header;
    private final Paragraph ahead = new Paragraph();
    private final Div form = new Div();
    private final LeaveGuard guard = LeaveGuard.over(form);
    private final VersionHistory history = new VersionHistory(this::withdraw);
    private transient JourneyTemplateId id = JourneyTemplateId.create();
    private transient @Nullable JourneyTemplate template;
    private transient @Nullable JourneyForm fields;

    JourneyTemplateView(JourneyService journeys, ClientService clients, CurrentActor currentActor) {
        this.journeys = journeys;
        this.clients = clients;
        this.currentActor = currentActor;
        getContent().addClassName("page");
        Button save = new Button(getTranslation("platform.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(form, save);
        header = new PageHeader("", save);
        ahead.addClassName("journey-ahead");
        getContent().add(header, ahead, form, new H2(getTranslation("journeys.versions")), history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = JourneyTemplateId.of(event.getRouteParameters().get("template").orElse(""));
        open(journeys.get(currentActor.get(), id));
    }

    /** Fills the form anew: only where the page is entered, or where its drawing was called off. */
    private void open(JourneyTemplate read) {
        fields = new JourneyForm(read, journeys.use(currentActor.get(), id), this::giveUp, guard::touch);
        form.removeAll();
        form.add(fields);
        guard.settle();
        adopt(read);
    }

    /** Takes over what was saved; what stands in the fields stays. */
    private void adopt(JourneyTemplate saved) {
        template = saved;
        header.setTitle(saved.name());
        form().know(saved.definition());
        LocalDate today = journeys.today(currentActor.get(), id);
        LocalDate from = saved.newest().validFrom();
        ahead.setVisible(from != null && from.isAfter(today));
        if (from != null && from.isAfter(today)) {
            ahead.setText(getTranslation(
                    "journeys.ahead",
                    saved.newest().number(),
                    Formats.date(from, getLocale()),
                    saved.on(today).number()));
        }
        history.show(
                saved, today, clients.get(currentActor.get(), saved.client()).timeZone());
    }

    private JourneyTemplate template() {
        return Objects.requireNonNull(template);
    }

    private JourneyForm form() {
        return Objects.requireNonNull(fields);
    }

    private void save() {
        if (!FormGate.lets(form())) {
            return;
        }
        JourneyDefinition definition = form().definition();
        String name = form().name();
        JourneyPreview preview =
                journeys.preview(currentActor.get(), id, template().version(), name, definition, null);
        switch (preview.effect()) {
            case NOTHING -> {
                guard.settle();
                Notices.done(getTranslation("journeys.unchanged"));
            }
            case WORDS -> save(name, definition, null, "journeys.words-saved");
            case DRAWING -> save(name, definition, null, "journeys.saved");
            case VERSION ->
                new ChangeDialog(preview, from -> save(name, definition, from, "journeys.version-saved")).open();
        }
    }

    private void save(String name, JourneyDefinition definition, @Nullable LocalDate from, String told) {
        adopt(journeys.update(currentActor.get(), id, template().version(), name, definition, from));
        guard.settle();
        Notices.done(getTranslation(told));
    }

    /** What something hangs on is given up by an act of its own; the rest simply leaves the form. */
    private void giveUp(TouchpointEditor editor) {
        JourneyUse use = journeys.use(currentActor.get(), id);
        Touchpoint saved = template().definition().touchpoint(editor.code()).orElse(null);
        if (saved == null || !use.holds(saved.code())) {
            new Confirmation(
                            getTranslation("journeys.remove.title", editor.words()),
                            getTranslation("journeys.remove.confirm"),
                            () -> form().take(editor),
                            new Paragraph(getTranslation("journeys.remove.text")))
                    .open();
            return;
        }
        List<Touchpoint> others = template()
                .definition()
                .live()
                .filter(other -> !other.code().equals(saved.code()))
                .toList();
        LocalDate earliest = preview(Succession.retire(saved.code())).earliest();
        new GiveUpDialog(saved, others, earliest, new GiveUpDialog.Desk() {
                    @Override
                    public JourneyPreview preview(Succession succession) {
                        return JourneyTemplateView.this.preview(succession);
                    }

                    @Override
                    public void succeed(Succession succession, LocalDate from) {
                        adopt(journeys.succeed(
                                currentActor.get(), id, template().version(), succession, from));
                        Notices.done(getTranslation("journeys.version-saved"));
                    }
                })
                .open();
    }

    private JourneyPreview preview(Succession succession) {
        return journeys.previewSuccession(currentActor.get(), id, template().version(), succession, null);
    }

    private void withdraw(int number) {
        open(journeys.withdraw(currentActor.get(), id, template().version(), number));
        Notices.done(getTranslation("journeys.version.withdraw.done"));
    }

    static Button iconButton(VaadinIcon icon, String label, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journeys.page", template().name());
    }
}
