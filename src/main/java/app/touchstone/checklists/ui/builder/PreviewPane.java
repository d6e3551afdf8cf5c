package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.ScoreTrial;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.Answers;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.FormCheck;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.shared.Registration;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The draft as the phone shows it: every question, or those of an outlet with certain features. */
final class PreviewPane extends Composite<Div> {

    private final transient ScoreTrial trial;
    private final FormPreview phone;
    private final Checkbox scoring = new Checkbox();
    private final ScorePanel score = new ScorePanel();
    private final Checkbox everything = new Checkbox();
    private final MultiSelectComboBox<String> features = new MultiSelectComboBox<>();
    private transient ChecklistDefinition shown;
    private transient Set<String> offered = Set.of();
    private transient Answers answers = Answers.none();
    private transient @Nullable Registration listening;

    PreviewPane(ChecklistDefinition definition, Currency currency, ScoreTrial trial) {
        this.trial = trial;
        phone = new FormPreview(currency);
        shown = definition;
        everything.setLabel(getTranslation("checklists.builder.preview.all"));
        everything.setValue(true);
        everything.addValueChangeListener(change -> arrange());
        scoring.setLabel(getTranslation("checklists.builder.score"));
        scoring.addValueChangeListener(change -> arrangeScore(change.getValue()));
        score.setVisible(false);
        features.setLabel(getTranslation("checklists.preview.features"));
        features.setWidthFull();
        features.addValueChangeListener(change -> arrange());
        getContent()
                .add(new H2(getTranslation("checklists.builder.preview")), everything, features, scoring, score, phone);
        show(definition);
    }

    void show(ChecklistDefinition definition) {
        shown = definition;
        Set<String> known = definition.distinctions();
        if (!known.equals(offered)) {
            offered = known;
            Set<String> kept =
                    features.getValue().stream().filter(known::contains).collect(Collectors.toSet());
            features.setItems(known);
            features.setValue(kept);
        }
        arrange();
    }

    void choose(Place place) {
        phone.choose(place.code());
    }

    private void arrangeScore(boolean isWanted) {
        score.setVisible(isWanted);
        if (listening != null) {
            listening.remove();
            listening = null;
        }
        if (isWanted) {
            listening = phone.onAnswers(given -> {
                answers = given;
                showScore();
            });
        }
    }

    /** Answers that an edit has made impossible do not count: the phone would ask for others. */
    private void showScore() {
        ChecklistDefinition asked = asked().unfolded();
        Map<String, AnswerValue> fitting = new LinkedHashMap<>();
        asked.questions()
                .forEach(question -> answers.to(question.code())
                        .filter(value -> FormCheck.fits(question, value))
                        .ifPresent(value -> fitting.put(question.code(), value)));
        score.show(trial.score(asked, new Answers(fitting)), asked);
    }

    private ChecklistDefinition asked() {
        return everything.getValue() ? shown : shown.forOutlet("", features.getValue());
    }

    private void arrange() {
        everything.setVisible(!offered.isEmpty());
        features.setVisible(!offered.isEmpty() && !everything.getValue());
        phone.show(asked());
        if (scoring.getValue()) {
            showScore();
        }
    }
}
