package app.touchstone.platform.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields above a list, each under its name in the address. */
public final class ListFilters extends Composite<Div> implements Narrowing {

    private final List<Entry<?>> entries = new ArrayList<>();
    private transient Runnable changed = () -> {};
    private boolean reading;

    /** A field and the texts that stand in the address for what is chosen there; none for nothing. */
    private record Entry<V extends @Nullable Object>(
            String name, HasValue<?, V> field, Function<V, List<String>> write, Function<List<String>, V> read) {

        void show(List<String> texts) {
            field.setValue(read.apply(texts));
        }

        List<String> texts() {
            return write.apply(field.getValue());
        }
    }

    public ListFilters() {
        getContent().addClassName("filters");
    }

    /** What is looked for by words. */
    public TextField search(String hint) {
        TextField search = words("text", getTranslation("platform.search"));
        search.setPlaceholder(hint);
        return search;
    }

    public TextField words(String name, String label) {
        TextField field = new TextField(label);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        add(name, field, ListFilters::some, texts -> String.join(" ", texts));
        return field;
    }

    /** One of a few, of which the first is what a bare address means. */
    public <E extends Enum<E>> Select<E> oneOf(String name, String label, E[] constants, Function<E, String> words) {
        Select<E> field = new Select<>();
        field.setLabel(label);
        field.setItems(constants);
        field.setItemLabelGenerator(words::apply);
        add(
                name,
                field,
                one -> one.equals(constants[0]) ? List.of() : List.of(one.name()),
                texts -> constants(constants, texts).findFirst().orElse(constants[0]));
        return field;
    }

    /** Any of some; all where none is chosen. */
    public <E extends Enum<E>> MultiSelectComboBox<E> anyOf(
            String name, String label, Collection<E> offered, Function<E, String> words) {
        MultiSelectComboBox<E> field = new MultiSelectComboBox<>();
        FilterChoice.of(field, label);
        field.setItems(offered);
        field.setItemLabelGenerator(words::apply);
        add(
                name,
                field,
                (Set<E> chosen) -> chosen.stream().map(Enum::name).sorted().toList(),
                texts -> offered.stream()
                        .filter(one -> texts.contains(one.name()))
                        .collect(Collectors.toSet()));
        return field;
    }

    /** A field of any other kind, which shows nothing where the address says nothing that is known. */
    public <V, F extends Component & HasValue<?, @Nullable V>> F one(
            String name, F field, Function<V, String> write, Function<String, Optional<V>> read) {
        add(
                name,
                field,
                value -> value == null ? List.of() : List.of(write.apply(value)),
                texts -> texts.stream().findFirst().flatMap(read).orElse(null));
        return field;
    }

    private <V extends @Nullable Object, F extends Component & HasValue<?, V>> void add(
            String name, F field, Function<V, List<String>> write, Function<List<String>, V> read) {
        Entry<V> entry = new Entry<>(name, field, write, read);
        entry.show(List.of());
        field.addValueChangeListener(change -> tell());
        entries.add(entry);
        getContent().add(field);
    }

    private static List<String> some(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip());
    }

    private static <E extends Enum<E>> java.util.stream.Stream<E> constants(E[] all, List<String> names) {
        return Arrays.stream(all)
                .filter(one -> names.stream().anyMatch(name -> one.name().equalsIgnoreCase(name)));
    }

    private void tell() {
        if (!reading) {
            changed.run();
        }
    }

    @Override
    public void read(QueryParameters address) {
        reading = true;
        entries.forEach(entry -> entry.show(address.getParameters(entry.name).stream()
                .filter(text -> !text.isBlank())
                .toList()));
        reading = false;
    }

    @Override
    public QueryParameters write() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        entries.forEach(entry -> {
            if (!entry.texts().isEmpty()) {
                texts.put(entry.name, entry.texts());
            }
        });
        return new QueryParameters(texts);
    }

    @Override
    public boolean isNarrowed() {
        return entries.stream().anyMatch(entry -> !entry.texts().isEmpty());
    }

    @Override
    public void widen() {
        read(QueryParameters.empty());
        changed.run();
    }

    @Override
    public void onChange(Runnable heard) {
        changed = heard;
    }
}
