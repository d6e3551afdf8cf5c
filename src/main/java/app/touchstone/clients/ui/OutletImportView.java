package app.touchstone.clients.ui;

import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.MoveTerms;
import app.touchstone.clients.OutletImport;
import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.clients.exchange.OutletImportPreview.RowKind;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.UploadBox;
import app.touchstone.platform.ui.dialogs.LeaveGuard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.task.DelegatingSecurityContextAsyncTaskExecutor;

/** Brings outlets in from a file: choose, look at what would happen, then let it happen. */
@Route("clients/:client/import")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class OutletImportView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 500;

    private final transient ClientService clients;
    private final transient OutletImport outletImport;
    private final transient Clock clock;
    private final transient CurrentActor currentActor;
    private final transient AsyncTaskExecutor background;
    private final Div stage = new Div();
    private final LeaveGuard guard = LeaveGuard.at(stage);
    private final ProgressBar bar = new ProgressBar(0, 100);
    private transient @Nullable Client client;

    OutletImportView(
            ClientService clients,
            OutletImport outletImport,
            Clock clock,
            CurrentActor currentActor,
            AsyncTaskExecutor applicationTaskExecutor,
            SecurityContextHolderStrategy holder) {
        this.clients = clients;
        this.outletImport = outletImport;
        this.clock = clock;
        this.currentActor = currentActor;
        // who acts is asked in the work itself, away from the page's thread
        DelegatingSecurityContextAsyncTaskExecutor asReader =
                new DelegatingSecurityContextAsyncTaskExecutor(applicationTaskExecutor);
        asReader.setSecurityContextHolderStrategy(holder);
        this.background = asReader;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Client chosen = clients.get(
                currentActor.get(),
                ClientId.of(event.getRouteParameters().get("client").orElse("")));
        client = chosen;
        PageHeader header = new PageHeader(getTranslation("clients.import.title"));
        header.setSubtitle(chosen.name());
        getContent().removeAll();
        getContent().add(toClient(chosen), header, stage);
        choose(chosen);
    }

    private Component toClient(Client chosen) {
        return new RouterLink(
                getTranslation("clients.import.to-outlets"),
                ClientView.class,
                new RouteParameters("client", chosen.id().toString()));
    }

    private void choose(Client chosen) {
        guard.settle();
        stage.removeAll();
        Details columns = new Details(
                getTranslation("clients.import.columns"), new Paragraph(getTranslation("clients.import.columns.text")));
        stage.add(new Paragraph(getTranslation("clients.import.hint")), columns, upload(chosen));
    }

    private UploadBox upload(Client chosen) {
        Button pick = new Button(getTranslation("clients.import.choose"));
        pick.addThemeVariants(ButtonVariant.PRIMARY);
        return new UploadBox(
                        (file, bytes) -> read(chosen, file.fileName(), bytes),
                        OutletImport.MAXIMUM_BYTES,
                        UploadWords.of(this::getTranslation),
                        ".csv",
                        ".xlsx",
                        ".txt")
                .withButton(pick);
    }

    private void read(Client chosen, String fileName, byte[] bytes) {
        run(
                getTranslation("clients.import.reading", fileName),
                percent -> outletImport.preview(currentActor.get(), chosen.id(), fileName, bytes, percent),
                preview -> show(chosen, preview));
    }

    private void show(Client chosen, OutletImportPreview preview) {
        guard.touch();
        stage.removeAll();
        stage.add(new ImportPreviewPanel(
                preview,
                LocalDate.now(clock.withZone(chosen.timeZone())),
                terms -> apply(chosen, preview, terms),
                () -> choose(chosen)));
    }

    private void apply(Client chosen, OutletImportPreview preview, MoveTerms terms) {
        run(
                getTranslation("clients.import.writing", preview.fileName()),
                percent -> {
                    outletImport.apply(currentActor.get(), preview, terms, percent);
                    return preview;
                },
                done -> showResult(chosen, done));
    }

    private void showResult(Client chosen, OutletImportPreview done) {
        guard.settle();
        stage.removeAll();
        H2 headline = new H2(getTranslation("clients.import.done"));
        headline.getElement().setAttribute("role", "status");
        stage.add(
                headline,
                new Paragraph(getTranslation(
                        "clients.import.result",
                        done.count(RowKind.NEW),
                        done.count(RowKind.CHANGED),
                        done.count(RowKind.UNCHANGED))),
                toClient(chosen));
    }

    /** Works beside the page, which asks now and then how far it is; what fails is told as any failure is. */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails is thrown anew on the page, which tells it
    private <T> void run(String what, Function<IntConsumer, T> work, Consumer<T> then) {
        UI ui = UI.getCurrent();
        Client chosen = client;
        stage.removeAll();
        bar.setValue(0);
        bar.getElement().setAttribute("aria-label", what);
        Paragraph words = new Paragraph(what);
        words.getElement().setAttribute("role", "status");
        stage.add(words, bar);
        ui.setPollInterval(POLL_MILLIS);
        IntConsumer percent =
                value -> ui.accessLater(() -> bar.setValue(value), () -> {}).run();
        CompletableFuture.supplyAsync(() -> work.apply(percent), background)
                .whenComplete((result, failure) -> ui.accessLater(
                                () -> {
                                    ui.setPollInterval(-1);
                                    if (failure == null) {
                                        then.accept(result);
                                    } else {
                                        choose(java.util.Objects.requireNonNull(chosen));
                                        throw new CompletionException(failure);
                                    }
                                },
                                () -> {})
                        .run());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clients.import.title");
    }
}
