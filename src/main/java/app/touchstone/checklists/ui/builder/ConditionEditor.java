package app.touchstone.checklists.ui.builder;

import static app.touchstone.checklists.ui.builder.Fields.words;

import app.touchstone.checklists.ConditionSketch;
import app.touchstone.checklists.ConditionSketch.Group;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Puts a condition together as a sentence. Lines that are not complete yet take no part; a condition that is more than
 * groups of comparisons stays as it is until it is replaced.
 */
final class ConditionEditor extends Composite<Div> {

    private final transient Bench bench;
    private final transient Supplier<List<Question>> offered;
    private final transient Consumer<Optional<Condition>> changed;
    private final List<CompareGroup> groups = new ArrayList<>();
    private final JoinChoice join;
    private final Div lines = new Div();
    private final Div acts = new Div();
    private final Paragraph sentence = new Paragraph();

    ConditionEditor(
            Bench bench,
            Optional<Condition> condition,
            Supplier<List<Question>> offered,
            Consumer<Optional<Condition>> changed) {
        this.bench = bench;
        this.offered = () -> withNamed(offered.get(), condition);
        this.changed = changed;
        join = new JoinChoice(words("checklists.builder.condition.between"), this::save);
        sentence.addClassName("quiet");
        lines.addClassName("builder-part");
        acts.addClassName("builder-line");
        getContent().addClassName("builder-part");
        Optional<ConditionSketch> sketch = condition.flatMap(ConditionSketch::of);
        if (condition.isPresent() && (sketch.isEmpty() || !isOfKnown(condition.get()))) {
            keep(condition.get());
        } else {
            sketch.ifPresent(this::read);
            build();
            say(condition);
        }
    }

    /** What a condition names stays to be chosen, also where it may not be named any more. */
    private List<Question> withNamed(List<Question> questions, Optional<Condition> condition) {
        List<Question> all = new ArrayList<>(questions);
        condition.stream()
                .flatMap(ConditionSketch::named)
                .flatMap(code -> bench.definition().question(code).stream())
                .filter(question -> !all.contains(question))
                .forEach(all::add);
        return all;
    }

    private boolean isOfKnown(Condition condition) {
        return ConditionSketch.named(condition)
                .allMatch(code -> bench.definition().question(code).isPresent());
    }

    private void keep(Condition condition) {
        say(Optional.of(condition));
        Button replace = new Button(words("checklists.builder.condition.replace"), click -> {
            getContent().removeAll();
            changed.accept(Optional.empty());
            build();
            say(Optional.empty());
        });
        getContent().add(sentence, new Paragraph(words("checklists.builder.condition.deep")), replace);
    }

    private void read(ConditionSketch sketch) {
        join.choose(sketch.all());
        sketch.groups().forEach(group -> groups.add(group(group)));
    }

    private void build() {
        Button line = new Button(words("checklists.builder.condition.add"), VaadinIcon.PLUS.create(), click -> {
            groups.add(group(new Group(true, List.of())));
            arrange();
        });
        line.addThemeVariants(ButtonVariant.TERTIARY);
        acts.add(line);
        getContent().add(join, lines, acts, sentence);
        arrange();
    }

    private CompareGroup group(Group group) {
        return new CompareGroup(group, offered, this::saveAndArrange);
    }

    private void saveAndArrange() {
        groups.removeIf(CompareGroup::isEmpty);
        arrange();
        save();
    }

    private void arrange() {
        lines.removeAll();
        groups.forEach(lines::add);
        join.setVisible(groups.size() > 1);
    }

    private void save() {
        ConditionSketch sketch = new ConditionSketch(
                join.isAll(), groups.stream().map(CompareGroup::group).toList());
        changed.accept(sketch.condition());
        say(sketch.condition());
    }

    private void say(Optional<Condition> condition) {
        sentence.setText(condition
                .map(one -> words(
                        "checklists.builder.condition.sentence",
                        bench.sentences().clause(bench.definition(), one, getLocale())))
                .orElse(words("checklists.builder.condition.none")));
    }
}
