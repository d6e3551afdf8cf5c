package app.touchstone.reports.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.ui.TodayPanel;
import app.touchstone.assignments.ui.VisitPanel;
import app.touchstone.forms.AnswerWords;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Translations;
import app.touchstone.reports.Aside;
import app.touchstone.reports.AsideReason;
import app.touchstone.reports.AsideService;
import app.touchstone.reports.PreparationWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows staff what was set aside, where they look anyway. */
@SpringComponent
class AsidePanels implements VisitPanel, TodayPanel {

    private static final int AT_ONCE = 20;

    private final AsideService asides;
    private final AnswerWords words;
    private final PreparationWords preparation;
    private final CurrentActor currentActor;
    private final Translations translations;

    AsidePanels(
            AsideService asides,
            AnswerWords words,
            PreparationWords preparation,
            CurrentActor currentActor,
            Translations translations) {
        this.asides = asides;
        this.words = words;
        this.preparation = preparation;
        this.currentActor = currentActor;
        this.translations = translations;
    }

    @Override
    public Optional<Component> of(Visit visit, Runnable changed) {
        List<Aside> kept = asides.of(currentActor.get(), visit.id(), 0, AT_ONCE + 1);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(new H2(text("aside.title")), quiet(text("aside.hint")));
        section.addClassName("aside");
        add(section, kept, 0, visit, changed);
        return Optional.of(section);
    }

    /** Some of them; a button brings the next where there are more. */
    private void add(Section section, List<Aside> kept, int first, Visit visit, Runnable changed) {
        kept.stream()
                .limit(AT_ONCE)
                .forEach(aside ->
                        section.add(new AsideCard(asides, words, preparation, currentActor, aside, visit, changed)));
        if (kept.size() > AT_ONCE) {
            int next = first + AT_ONCE;
            section.add(new Button(text("aside.more"), click -> {
                section.remove(click.getSource());
                add(section, asides.of(currentActor.get(), visit.id(), next, AT_ONCE + 1), next, visit, changed);
            }));
        }
    }

    @Override
    public Optional<Component> today(Runnable changed) {
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        Div behind = new Div();
        if (!read(list, behind, null)) {
            return Optional.empty();
        }
        return Optional.of(
                new Section(new H2(text("aside.today.title")), quiet(text("aside.today.hint")), list, behind));
    }

    /** Adds the next of them, and says how many are left behind these. */
    private boolean read(UnorderedList list, Div behind, @Nullable Aside after) {
        Map<Aside, Visit> waiting = asides.unsettled(currentActor.get(), after, AT_ONCE + 1);
        waiting.entrySet().stream().limit(AT_ONCE).forEach(one -> list.add(task(one.getKey(), one.getValue())));
        behind.removeAll();
        if (waiting.size() > AT_ONCE) {
            Aside last = List.copyOf(waiting.keySet()).get(AT_ONCE - 1);
            int more = asides.countUnsettled(currentActor.get())
                    - (int) list.getChildren().count();
            behind.add(
                    quiet(translations.text(currentActor.get().language(), "aside.today.more", more)),
                    new Button(text("aside.more"), click -> read(list, behind, last)));
        }
        return !waiting.isEmpty();
    }

    private ListItem task(Aside aside, Visit visit) {
        Anchor link = new Anchor("visits/" + visit.id(), visit.number());
        link.addClassName("number");
        Div head = new Div(
                link,
                new Span(
                        visit.plan().place().code() + " " + visit.plan().place().name()));
        head.addClassName("task-head");
        Div facts = new Div(aside.shopperName() + " · " + text(reason(aside.reason())));
        facts.addClassName("quiet");
        ListItem task = new ListItem(new Div(head, facts));
        task.addClassName("task");
        return task;
    }

    private String text(String key) {
        return translations.text(currentActor.get().language(), key);
    }

    private static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    static String reason(AsideReason one) {
        return switch (one) {
            case CANCELLED -> "aside.reason.CANCELLED";
            case ENDED -> "aside.reason.ENDED";
            case HANDED_IN -> "aside.reason.HANDED_IN";
            case OTHER_CONTENT -> "aside.reason.OTHER_CONTENT";
            case REASSIGNED -> "aside.reason.REASSIGNED";
        };
    }
}
