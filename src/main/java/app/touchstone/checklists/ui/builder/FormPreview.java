package app.touchstone.checklists.ui.builder;

import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.FormSection;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.shared.Registration;
import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form as the shopper's telephone shows it, made by the telephone's own modules; answers go nowhere. Points, weights
 * and required answers never reach it.
 */
@Tag("ts-form-preview")
public final class FormPreview extends Component {

    private static final String ANSWERS = "event.detail.answers";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public FormPreview(Currency currency) {
        getElement().setProperty("language", getLocale().getLanguage());
        getElement().setProperty("currency", currency.getCurrencyCode());
        getElement()
                .setProperty(
                        "labels",
                        JSON.writeValueAsString(Map.of(
                                "check", getTranslation("checklists.preview.check"),
                                "reset", getTranslation("checklists.preview.reset"),
                                "nothing", getTranslation("checklists.preview.nothing"),
                                "complete", getTranslation("checklists.preview.complete"),
                                "missing", getTranslation("checklists.preview.missing"))));
    }

    /** Shows the questions of a definition as it is; leave out before what does not exist for the outlet. */
    public void show(ChecklistDefinition definition) {
        getElement().setProperty("brief", definition.brief().in(getLocale()));
        getElement().setProperty("form", JSON.writeValueAsString(FormSection.of(definition)));
    }

    /** Tells of the answers that stand in the form, now and whenever they change, until the registration is removed. */
    Registration onAnswers(Consumer<Answers> listener) {
        DomListenerRegistration listening = getElement()
                .addEventListener(
                        "answers-changed",
                        event -> listener.accept(new Answers(JSON.readValue(
                                event.getEventData().get(ANSWERS).asString(), new TypeReference<>() {}))));
        listening.addEventData(ANSWERS);
        getElement().callJsFunction("tellAnswers");
        return listening;
    }

    /** Brings a question or a section into view. */
    void choose(String code) {
        getElement().setProperty("chosen", code);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://ui/form-preview.js");
    }
}
