package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.ScoreTrial;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.platform.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;

/** What the answers of the test run score, question by question; those not answered yet are left out. */
final class ScorePanel extends Composite<Div> {

    ScorePanel() {
        getContent().addClassName("builder-score");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(ScoreTrial.Result result, ChecklistDefinition definition) {
        BigDecimal percent = result.percent();
        String score = percent == null
                ? words("checklists.builder.score.none")
                : words(
                        result.zeroed() ? "checklists.builder.score.zeroed" : "checklists.builder.score.of",
                        Formats.percent(percent, getLocale()),
                        number(result.counted()),
                        number(result.possible()));
        Paragraph head = new Paragraph(score);
        UnorderedList list = new UnorderedList();
        list.addClassName("builder-score-lines");
        list.getElement().setAttribute("tabindex", "0");
        result.lines().stream()
                .filter(line ->
                        line.reason() != ScoreTrial.TrialReason.BLANK && line.reason() != ScoreTrial.TrialReason.HIDDEN)
                .forEach(line -> list.add(line(line, definition)));
        getContent().removeAll();
        getContent().add(head);
        if (result.earned().compareTo(result.counted()) != 0) {
            getContent().add(new Paragraph(words("checklists.builder.score.taken", number(result.earned()))));
        }
        if (list.getComponentCount() > 0) {
            getContent().add(list);
        }
    }

    private ListItem line(ScoreTrial.Line line, ChecklistDefinition definition) {
        String text = definition
                .question(line.question())
                .map(Question::text)
                .map(words -> words.in(getLocale()))
                .orElse(line.question());
        Span points = new Span(words(line.reason(), number(line.earned()), number(line.possible())));
        points.addClassName("number");
        return new ListItem(new Span(text), points);
    }

    private String number(BigDecimal number) {
        return Formats.number(
                number, Math.min(2, Math.max(0, number.stripTrailingZeros().scale())), getLocale());
    }
}
