package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.forms.Section;
import app.touchstone.platform.ui.DecimalField;
import app.touchstone.platform.ui.LocalizedField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One section: its title, code and share, and questions to be added to it. */
final class SectionForm extends Composite<Div> {

    private final transient Bench bench;
    private final transient Section section;

    SectionForm(Bench bench, Section section) {
        this.bench = bench;
        this.section = section;
        Div row = new Div(
                Mending.here(
                        Fields.code(words("checklists.code"), section.code(), this::rename),
                        "checklists.problem.section-code",
                        "checklists.problem.section-twice"),
                Mending.here(
                        share(),
                        "checklists.problem.section-weight-missing",
                        "checklists.problem.section-weight-negative",
                        "checklists.problem.section-weight-bonus"));
        row.addClassName("builder-line");
        Button add = new Button(
                words("checklists.builder.question.add"),
                VaadinIcon.PLUS.create(),
                click -> OutlineActs.addQuestion(bench, section.code(), null));
        Button next = new Button(
                words("checklists.builder.section.after"),
                VaadinIcon.PLUS.create(),
                click -> OutlineActs.addSection(bench, section.code()));
        NextKey.NEXT.presses(getContent(), add);
        NextKey.SECTION.presses(getContent(), next);
        Div adds = new Div(add, next);
        adds.addClassName("builder-line");
        getContent().addClassName("builder-form");
        getContent()
                .add(
                        new FormHead(bench, Place.section(section.code()), words("checklists.builder.section")),
                        Mending.here(
                                LocalizedField.ofLines(
                                        words("checklists.builder.section.title"),
                                        section.title(),
                                        title -> edit(one -> one.titled(title))),
                                "checklists.problem.section-untitled"),
                        row,
                        new RepeatPart(bench, section),
                        adds);
    }

    private Component share() {
        DecimalField field = Fields.decimal(
                words("checklists.builder.section.weight"),
                Optional.ofNullable(section.weight()),
                weight -> edit(one -> one.weighing(weight.orElse(null))));
        field.setHelperText(words("checklists.builder.section.weight.hint"));
        field.setErrorMessage(words("checklists.problem.section-weight-bonus", section.code()));
        field.setInvalid(isShareInVain(section));
        field.addValueChangeListener(_ -> field.setInvalid(bench.definition().sections().stream()
                .anyMatch(one -> one.code().equals(section.code()) && isShareInVain(one))));
        return field;
    }

    private static boolean isShareInVain(Section section) {
        return section.holdsBonusOnly() && section.hasShare();
    }

    private void rename(String code) {
        bench.desk()
                .rebuild(definition -> DefinitionEdit.withSection(definition, section.code(), one -> one.coded(code)));
        bench.go().accept(Place.section(code));
    }

    private void edit(UnaryOperator<Section> change) {
        bench.desk().edit(definition -> DefinitionEdit.withSection(definition, section.code(), change));
    }
}
