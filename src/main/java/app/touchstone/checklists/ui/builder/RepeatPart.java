package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.forms.Section.Repeat;
import app.touchstone.platform.ui.WholeField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;

/** How often a section is asked: once, or as often as an earlier number says. */
final class RepeatPart extends Composite<Div> {

    private static final int USUAL = 5;

    private final transient Bench bench;
    private final String code;
    private final ComboBox<Question> counting = new ComboBox<>();
    private final WholeField most;

    RepeatPart(Bench bench, Section section) {
        this.bench = bench;
        this.code = section.code();
        Optional<Repeat> repeat = Optional.ofNullable(section.repeat());
        List<Question> offered = offered(section);
        counting.setLabel(words("checklists.builder.repeat"));
        counting.setHelperText(words("checklists.builder.repeat.hint"));
        counting.setItems(offered);
        counting.setItemLabelGenerator(one -> words(
                "checklists.builder.condition.named", one.code(), one.text().in(getLocale())));
        counting.setClearButtonVisible(true);
        counting.addClassName("builder-features");
        repeat.flatMap(one -> bench.definition().question(one.countedBy())).ifPresent(counting::setValue);
        most = Fields.whole(
                words("checklists.builder.repeat.most"),
                repeat.map(Repeat::most).orElse(USUAL),
                Repeat.FEWEST,
                Repeat.MOST,
                changed -> save());
        most.setVisible(repeat.isPresent());
        counting.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                most.setVisible(change.getValue() != null);
                save();
            }
        });
        getContent().addClassName("builder-line");
        getContent().add(counting, most);
    }

    private List<Question> offered(Section section) {
        return bench.definition().sections().stream()
                .takeWhile(one -> !one.code().equals(section.code()))
                .filter(one -> one.repeat() == null)
                .flatMap(one -> one.questions().stream())
                .filter(one -> one.type() == QuestionType.NUMBER || one.type() == QuestionType.SCALE)
                .toList();
    }

    private void save() {
        Question chosen = counting.getValue();
        Integer times = most.getValue();
        Repeat repeat = chosen == null || times == null ? null : new Repeat(chosen.code(), times);
        bench.desk()
                .edit(definition -> DefinitionEdit.withSection(definition, code, section -> section.repeated(repeat)));
    }
}
