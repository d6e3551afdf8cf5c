package app.touchstone.reports.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.forms.AnswerWords;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Permission;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.SoundPlayer;
import app.touchstone.reports.Aside;
import app.touchstone.reports.AsideService;
import app.touchstone.reports.Preparation;
import app.touchstone.reports.PreparationWords;
import app.touchstone.reports.SentReport;
import app.touchstone.reports.SentReport.SentAnswer;
import app.touchstone.reports.evidence.Evidence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One report that was set aside: who sent it, when and why it was not taken, and every word and photo of it. */
class AsideCard extends Composite<Div> {

    private final transient AsideService asides;
    private final transient AnswerWords words;
    private final transient PreparationWords preparation;
    private final transient CurrentActor currentActor;
    private final transient Aside aside;
    private final transient Visit visit;

    AsideCard(
            AsideService asides,
            AnswerWords words,
            PreparationWords preparation,
            CurrentActor currentActor,
            Aside aside,
            Visit visit,
            Runnable changed) {
        this.asides = asides;
        this.words = words;
        this.preparation = preparation;
        this.currentActor = currentActor;
        this.aside = aside;
        this.visit = visit;
        Div acts = new Div(download());
        acts.addClassName("act-bar");
        if (aside.settledAt() == null && currentActor.get().can(Permission.ASSIGN_VISITS)) {
            acts.add(settle(changed));
        }
        getContent().add(new H3(getTranslation("aside.from", aside.shopperName(), time())), reason(), contents(), acts);
    }

    private Component reason() {
        Div lines = new Div(new Paragraph(getTranslation(AsidePanels.reason(aside.reason()))));
        if (aside.settledAt() != null) {
            lines.add(new Paragraph(getTranslation(
                    "aside.settled",
                    String.valueOf(aside.settledBy()),
                    Formats.dateTime(aside.settledAt(), currentActor.get().zone(), getLocale()))));
        }
        return lines;
    }

    /** What is in it is read when somebody wants to see it. */
    private Component contents() {
        Integer answers = aside.answers();
        Integer photos = aside.photos();
        Details details = new Details(
                answers == null || photos == null
                        ? getTranslation("aside.open.any")
                        : getTranslation("aside.open", answers, photos));
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                read(details);
            }
        });
        return details;
    }

    private void read(Details details) {
        Optional<SentReport> report = asides.read(currentActor.get(), aside);
        if (report.isEmpty()) {
            details.add(new Paragraph(getTranslation("aside.unreadable")));
        }
        report.ifPresent(one -> show(details, one, asides.photos(currentActor.get(), aside)));
    }

    private void show(Details details, SentReport report, List<Evidence> photos) {
        int missing = report.photos().size() - photos.size();
        if (missing > 0) {
            details.add(new Paragraph(getTranslation("aside.photos-missing", missing)));
        }
        ChecklistDefinition questions = asides.questions(currentActor.get(), aside);
        Facts facts = new Facts();
        preparation(questions, facts);
        report.answers().forEach(answer -> facts.add(question(questions, answer.question()), said(questions, answer)));
        Div pictures = new Div();
        pictures.addClassName("aside-photos");
        for (int number = 1; number <= photos.size(); number++) {
            Evidence photo = photos.get(number - 1);
            String question = question(questions, photo.question());
            pictures.add(
                    photo.isSound()
                            ? new SoundPlayer(source(photo, ".wav"), photo.duration(), question)
                            : picture(photo, getTranslation("aside.photo", question, number)));
        }
        details.add(facts, pictures);
    }

    private void preparation(ChecklistDefinition questions, Facts facts) {
        Preparation told = asides.preparation(currentActor.get(), aside);
        if (!questions.quiz().isEmpty()) {
            facts.add(getTranslation("aside.quiz"), preparation.quiz(told, getLocale()));
        }
        facts.add(
                getTranslation("aside.check-in"),
                preparation.arrival(told, zone(), currentActor.get().zone(), getLocale()));
    }

    private String said(ChecklistDefinition questions, SentAnswer answer) {
        String value = questions
                .question(answer.question())
                .map(question -> words.of(question, answer.value(), getLocale()))
                .orElseGet(() -> String.valueOf(answer.value()));
        String comment = answer.comment() == null || answer.comment().isBlank() ? "" : " · " + answer.comment();
        String note = answer.note() == null || answer.note().isBlank() ? "" : " · " + answer.note();
        return value + comment + note;
    }

    private String question(ChecklistDefinition questions, String code) {
        return questions
                .question(code)
                .map(question -> question.text().in(getLocale()))
                .orElseGet(() -> getTranslation("aside.unknown-question", code));
    }

    private Image picture(Evidence photo, String alt) {
        Image image = new Image(source(photo, ".jpg"), alt);
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    private DownloadHandler source(Evidence photo, String suffix) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = asides.photo(currentActor.get(), aside, photo.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    photo.id() + suffix,
                    photo.kind().mediaType(),
                    bytes.length);
        });
    }

    private Anchor download() {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = asides.file(currentActor.get(), aside).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content),
                            visit.number() + "-" + aside.submission() + ".json",
                            "application/json",
                            content.length);
                }),
                getTranslation("aside.download"));
    }

    private Button settle(Runnable changed) {
        Button settle = new Button(getTranslation("aside.settle"), click -> {
            asides.settle(currentActor.get(), aside.id());
            Notices.done(getTranslation("aside.settle.done"));
            changed.run();
        });
        settle.setAriaLabel(getTranslation("aside.settle.of", aside.shopperName()));
        return settle;
    }

    private String time() {
        return Formats.dateTime(aside.keptAt(), currentActor.get().zone(), getLocale());
    }

    private ZoneId zone() {
        return visit.plan().place().timeZone();
    }
}
