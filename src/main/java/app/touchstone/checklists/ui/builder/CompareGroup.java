package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.ConditionSketch.Group;
import app.touchstone.forms.Condition.Compare;
import app.touchstone.forms.Question;
import app.touchstone.platform.ui.FormGate;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Comparisons that belong together; one alone looks like a plain line. */
final class CompareGroup extends Composite<Div> {

    private final transient Supplier<List<Question>> offered;
    private final Runnable changed;
    private final List<CompareRow> rows = new ArrayList<>();
    private final JoinChoice join;
    private final Div lines = new Div();

    CompareGroup(Group group, Supplier<List<Question>> offered, Runnable changed) {
        this.offered = offered;
        this.changed = changed;
        join = new JoinChoice(words("checklists.builder.condition.within"), changed);
        join.choose(group.comparisons().size() < 2 ? false : group.all());
        lines.addClassName("builder-part");
        Button more = new Button(words("checklists.builder.condition.more"), click -> {
            add(Optional.empty());
            arrange();
            FormGate.enter(rows.getLast());
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("builder-group");
        getContent().add(join, lines, more);
        group.comparisons().forEach(compare -> add(Optional.of(compare)));
        if (rows.isEmpty()) {
            add(Optional.empty());
        }
        arrange();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Group group() {
        return new Group(
                join.isAll(),
                rows.stream().flatMap(row -> row.compare().stream()).toList());
    }

    private void add(Optional<Compare> compare) {
        CompareRow[] made = new CompareRow[1];
        made[0] = new CompareRow(offered.get(), compare, changed, () -> {
            rows.remove(made[0]);
            arrange();
            changed.run();
        });
        rows.add(made[0]);
    }

    private void arrange() {
        lines.removeAll();
        rows.forEach(lines::add);
        join.setVisible(rows.size() > 1);
        getContent().setClassName("builder-group-framed", rows.size() > 1);
    }
}
