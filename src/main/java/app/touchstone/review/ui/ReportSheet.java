package app.touchstone.review.ui;

import app.touchstone.forms.AnswerWords;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Question;
import app.touchstone.forms.Section;
import app.touchstone.review.ReviewFile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All sections of one report with an outline beside them. Every question has its card from the start, so that an answer
 * that brings a question forth or hides it moves nothing else.
 */
final class ReportSheet extends Composite<Div> {

    private final List<Part> parts = new ArrayList<>();

    /** A section, its line in the outline and its cards. */
    private record Part(Component block, Component line, List<AnswerCard> cards) {

        void show(ReviewFile file, Set<String> asked, Map<String, List<Checks.Warning>> warnings) {
            cards.forEach(card -> {
                String code = card.question().code();
                card.show(file, asked.contains(code), warnings.getOrDefault(code, List.of()));
            });
            boolean isNeeded = cards.stream().anyMatch(Component::isVisible);
            block.setVisible(isNeeded);
            line.setVisible(isNeeded);
        }
    }

    /**
     * @param edit what the button of a card does
     * @param marked what happens when a card is marked for return, or no longer
     */
    ReportSheet(
            ChecklistDefinition definition,
            AnswerWords words,
            ZoneId reader,
            Consumer<Question> edit,
            Runnable marked) {
        UnorderedList lines = new UnorderedList();
        Div answers = new Div();
        answers.addClassName("review-answers");
        for (Section section : definition.sections()) {
            Div block = new Div(new H2(section.title().in(getLocale())));
            block.setId("section-" + section.code());
            List<AnswerCard> cards = section.questions().stream()
                    .map(question -> new AnswerCard(question, words, reader, () -> edit.accept(question), marked))
                    .toList();
            cards.forEach(block::add);
            ListItem line = new ListItem(link(section));
            answers.add(block);
            lines.add(line);
            parts.add(new Part(block, line, cards));
        }
        Nav outline = new Nav(lines);
        outline.setAriaLabel(getTranslation("review.outline"));
        Div side = new Div(outline);
        side.addClassName("review-outline");
        getContent().addClassName("review-desk");
        getContent().add(side, answers);
    }

    void show(ReviewFile file) {
        Set<String> asked = file.asked();
        Map<String, List<Checks.Warning>> warnings = file.warnings();
        parts.forEach(part -> part.show(file, asked, warnings));
    }

    /** The questions that are marked for return. */
    Map<String, Question> marked() {
        Map<String, Question> marked = new LinkedHashMap<>();
        cards().filter(AnswerCard::isMarked)
                .map(AnswerCard::question)
                .forEach(question -> marked.put(question.code(), question));
        return marked;
    }

    /** What was marked is returned, or given up. */
    void unmark() {
        cards().forEach(AnswerCard::unmark);
    }

    private Stream<AnswerCard> cards() {
        return parts.stream().flatMap(part -> part.cards().stream());
    }

    private Anchor link(Section section) {
        Anchor link = new Anchor("#section-" + section.code(), section.title().in(getLocale()));
        link.setRouterIgnore(true);
        return link;
    }
}
