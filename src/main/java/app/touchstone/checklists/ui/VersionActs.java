package app.touchstone.checklists.ui;

import app.touchstone.checklists.Checklist;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.ConditionSentences;
import app.touchstone.checklists.Problem;
import app.touchstone.checklists.VersionState;
import app.touchstone.checklists.VersionSummary;
import app.touchstone.checklists.workbook.WorkbookExport;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Permission;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.dialogs.Confirmation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody may do with a version: look at it as a shopper, take it away as a workbook, publish or retire it. */
@org.springframework.stereotype.Component
class VersionActs {

    /** Where a page lists what speaks against publishing. */
    static final String PROBLEMS = "problems";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ChecklistService checklists;
    private final ConditionSentences sentences;
    private final Translations translations;
    private final CurrentActor currentActor;

    VersionActs(
            ChecklistService checklists,
            ConditionSentences sentences,
            Translations translations,
            CurrentActor currentActor) {
        this.checklists = checklists;
        this.sentences = sentences;
        this.translations = translations;
        this.currentActor = currentActor;
    }

    List<Component> offered(
            Checklist checklist,
            ChecklistVersion version,
            JourneyTemplate journey,
            List<Problem> problems,
            Runnable afterwards) {
        List<Component> acts = new ArrayList<>();
        acts.add(new Button(
                words("checklists.version.preview"),
                VaadinIcon.MOBILE.create(),
                click -> UI.getCurrent()
                        .navigate(ChecklistPreviewView.class, ChecklistVersionView.parameters(version.id()))));
        acts.add(export(checklist, version, journey));
        differences(checklist, version).ifPresent(acts::add);
        if (currentActor.get().can(Permission.MANAGE_CHECKLISTS)) {
            if (version.state() == VersionState.DRAFT) {
                acts.add(new Button(
                        words("checklists.version.edit"),
                        VaadinIcon.EDIT.create(),
                        click -> UI.getCurrent().navigate("checklists/versions/" + version.id() + "/edit")));
                acts.add(discard(checklist, version));
                acts.add(publish(version, problems, afterwards));
            } else {
                acts.add(next(version));
            }
            if (version.state() == VersionState.PUBLISHED) {
                acts.add(retire(version, afterwards));
            }
        }
        return acts;
    }

    private Optional<Component> differences(Checklist checklist, ChecklistVersion version) {
        List<VersionSummary> others = checklists.versions(currentActor.get(), checklist.id()).stream()
                .filter(one -> !one.id().equals(version.id()))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Button(
                        words("checklists.version.diff"),
                        click -> new DiffDialog(checklists, sentences, currentActor, version, others).open()));
    }

    private Component next(ChecklistVersion version) {
        return new Button(
                words("checklists.version.next"),
                click -> new NewVersionDialog(version.number(), major -> {
                            ChecklistVersion made = checklists.newVersion(
                                    currentActor.get(), version.checklist(), major, version.definition());
                            UI.getCurrent().navigate("checklists/versions/" + made.id() + "/edit");
                        })
                        .open());
    }

    private Component discard(Checklist checklist, ChecklistVersion version) {
        boolean isOnly = checklists.versions(currentActor.get(), checklist.id()).size() == 1;
        return new Button(
                words("checklists.version.discard"),
                click -> new Confirmation(
                                words("checklists.version.discard.question", version.number()),
                                words("checklists.version.discard"),
                                () -> {
                                    checklists.discard(currentActor.get(), version.id());
                                    UI.getCurrent().navigate("checklists");
                                    Notices.done(words("checklists.version.discarded", version.number()));
                                },
                                new Paragraph(words(
                                        isOnly ? "checklists.version.discard.all" : "checklists.version.discard.one")))
                        .open());
    }

    private Component export(Checklist checklist, ChecklistVersion version, JourneyTemplate journey) {
        LocalizedText notApplicable = LocalizedText.of(
                translations.text(Translations.ENGLISH, "forms.not-applicable"),
                translations.text(Translations.RUSSIAN, "forms.not-applicable"));
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = WorkbookExport.write(
                            checklist.code(),
                            version.number(),
                            version.definition(),
                            journey.definition(),
                            notApplicable);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            checklist.code() + "-" + version.number() + ".xlsx",
                            XLSX,
                            file.length);
                }),
                words("checklists.version.export"));
        link.addClassName("checklist-download");
        return link;
    }

    private Component publish(ChecklistVersion version, List<Problem> problems, Runnable afterwards) {
        Button publish = new Button(words("checklists.version.publish"), click -> {
            long errors = problems.stream().filter(Problem::isError).count();
            if (errors > 0) {
                Anchor below = new Anchor("#" + PROBLEMS, words("checklists.version.problems"));
                below.setRouterIgnore(true);
                Notices.refused(words("checklists.version.publish.errors", errors), below);
                UI.getCurrent().getPage().executeJs("document.getElementById($0)?.focus()", PROBLEMS);
                return;
            }
            confirm(
                    words("checklists.version.publish.question", version.number()),
                    words("checklists.version.publish"),
                    words("checklists.version.publish.consequence"),
                    () -> {
                        checklists.publish(currentActor.get(), version.id(), version.version());
                        afterwards.run();
                        Notices.done(words("checklists.version.published", version.number()));
                    });
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        return publish;
    }

    private Component retire(ChecklistVersion version, Runnable afterwards) {
        return new Button(
                words("checklists.version.retire"),
                click -> confirm(
                        words("checklists.version.retire.question", version.number()),
                        words("checklists.version.retire"),
                        words("checklists.version.retire.consequence"),
                        () -> {
                            checklists.retire(currentActor.get(), version.id());
                            afterwards.run();
                            Notices.done(words("checklists.version.retired", version.number()));
                        }));
    }

    private static void confirm(String question, String act, String consequence, Runnable confirmed) {
        new Confirmation(question, act, confirmed, new Paragraph(consequence)).open();
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
