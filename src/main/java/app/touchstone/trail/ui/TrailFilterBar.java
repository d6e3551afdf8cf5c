package app.touchstone.trail.ui;

import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.ui.DateField;
import app.touchstone.platform.ui.lists.FilterChoice;
import app.touchstone.platform.ui.lists.Narrowing;
import app.touchstone.trail.TrailFilter;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that narrow the trail: who, what kind of thing, when, and by words. */
final class TrailFilterBar extends Composite<Div> implements Narrowing {

    private final transient PeopleService people;
    private final transient TrailWords words;
    private final transient CurrentActor currentActor;
    private transient Runnable changed = () -> {};
    private final TextField text = new TextField();
    private final ComboBox<Doer> person = new ComboBox<>();
    private final ComboBox<ActSubject> kind = new ComboBox<>();
    private final DateField from = new DateField(getTranslation("trail.from"));
    private final DateField to = new DateField(getTranslation("trail.to"));
    private boolean showing;

    TrailFilterBar(PeopleService people, TrailWords words, CurrentActor currentActor) {
        this.people = people;
        this.words = words;
        this.currentActor = currentActor;
        getContent().addClassName("filters");
        text.setLabel(getTranslation("platform.search"));
        text.setPlaceholder(getTranslation("trail.search.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        FilterChoice.of(person, getTranslation("trail.person"));
        person.setItemLabelGenerator(Doer::name);
        person.setItems(this::doers);
        FilterChoice.of(kind, getTranslation("trail.kind"));
        kind.setItems(Arrays.stream(ActSubject.values())
                .sorted(Comparator.comparing(this::name))
                .toList());
        kind.setItemLabelGenerator(this::name);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        listen();
        getContent().add(text, person, kind, from, to);
    }

    /** A person or a job of the application. */
    record Doer(PersonId id, String name) {}

    private String name(ActSubject subject) {
        return getTranslation(subject);
    }

    private void listen() {
        text.addValueChangeListener(change -> tell());
        person.addValueChangeListener(change -> tell());
        kind.addValueChangeListener(change -> tell());
        from.addValueChangeListener(change -> tell());
        to.addValueChangeListener(change -> tell());
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }

    /** People by their names, and after the last of them what the application does by itself. */
    private Stream<Doer> doers(Query<Doer, String> query) {
        Actor actor = currentActor.get();
        String name = query.getFilter().orElse("");
        int offset = query.getOffset();
        List<Doer> some = people.list(actor, name, offset, query.getLimit()).stream()
                .map(TrailFilterBar::doer)
                .toList();
        if (some.size() == query.getLimit()) {
            return some.stream();
        }
        int before = Math.max(0, offset - people.count(actor, name));
        return Stream.concat(
                some.stream(), jobs(name).stream().skip(before).limit((long) query.getLimit() - some.size()));
    }

    private List<Doer> jobs(String name) {
        return Arrays.stream(SystemJob.values())
                .map(this::doer)
                .filter(job -> job.name()
                        .toLowerCase(getLocale())
                        .contains(name.strip().toLowerCase(getLocale())))
                .toList();
    }

    private static Doer doer(Person person) {
        return new Doer(person.id(), person.data().name());
    }

    private Doer doer(SystemJob job) {
        return new Doer(job.id(), words.job(job, getLocale()));
    }

    TrailFilter value() {
        return new TrailFilter(
                text.getValue(),
                words.codes(text.getValue(), getLocale()),
                person.getValue() == null ? null : person.getValue().id(),
                kind.getValue(),
                from.getValue(),
                to.getValue());
    }

    @Override
    public void read(QueryParameters address) {
        TrailFilter filter = TrailQuery.read(address);
        showing = true;
        text.setValue(filter.text());
        person.setValue(find(filter.person()));
        kind.setValue(filter.kind());
        from.setValue(filter.from());
        to.setValue(filter.to());
        showing = false;
    }

    @Override
    public QueryParameters write() {
        return TrailQuery.write(value());
    }

    @Override
    public boolean isNarrowed() {
        return !write().getParameters().isEmpty();
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

    private @Nullable Doer find(@Nullable PersonId id) {
        if (id == null) {
            return null;
        }
        return SystemJob.of(id).map(this::doer).orElseGet(() -> known(id));
    }

    private @Nullable Doer known(PersonId id) {
        try {
            return doer(people.get(currentActor.get(), id));
        } catch (NotFound gone) {
            return null;
        }
    }
}
