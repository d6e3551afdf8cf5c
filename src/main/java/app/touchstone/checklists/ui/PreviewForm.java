package app.touchstone.checklists.ui;

import app.touchstone.checklists.AnswerValue;
import app.touchstone.checklists.Answers;
import app.touchstone.checklists.ChecklistDefinition;
import app.touchstone.checklists.Question;
import app.touchstone.checklists.Rules;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form in the width of a phone; follow-ups open and close by the rules that the phone obeys. */
final class PreviewForm extends Composite<Div> {

    private final transient ChecklistDefinition definition;
    private final transient Map<String, AnswerValue> answers = new LinkedHashMap<>();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Map<String, Component> titles = new LinkedHashMap<>();

    PreviewForm(ChecklistDefinition definition) {
        this.definition = definition;
        getContent().addClassNames("checklist-phone", "checklist-phone-width");
        if (!definition.brief().isEmpty()) {
            getContent().add(new Paragraph(definition.brief().in(getLocale())));
        }
        if (definition.sections().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("checklists.preview.nothing")));
        }
        definition.sections().forEach(section -> {
            H2 heading = new H2(section.title().in(getLocale()));
            titles.put(section.code(), heading);
            getContent().add(heading);
            section.questions().forEach(this::add);
        });
        arrange();
    }

    private void add(Question question) {
        Component field = new PreviewQuestion(question, value -> answer(question, value));
        fields.put(question.code(), field);
        getContent().add(field);
    }

    private void answer(Question question, Optional<AnswerValue> value) {
        value.ifPresentOrElse(given -> answers.put(question.code(), given), () -> answers.remove(question.code()));
        arrange();
    }

    private void arrange() {
        Set<String> shown = Rules.shown(definition, new Answers(answers));
        fields.forEach((code, field) -> field.setVisible(shown.contains(code)));
        definition.sections().forEach(section -> {
            List<String> codes = new ArrayList<>(
                    section.questions().stream().map(Question::code).toList());
            codes.retainAll(shown);
            Component heading = titles.get(section.code());
            if (heading != null) {
                heading.setVisible(!codes.isEmpty());
            }
        });
    }
}
