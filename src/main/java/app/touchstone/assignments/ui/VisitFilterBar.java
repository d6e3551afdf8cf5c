package app.touchstone.assignments.ui;

import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitService;
import app.touchstone.assignments.VisitState;
import app.touchstone.clients.Client;
import app.touchstone.clients.ClientService;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.WaveId;
import app.touchstone.platform.ui.lists.FilterChoice;
import app.touchstone.platform.ui.lists.Narrowing;
import app.touchstone.programmes.ProgrammeDirectory;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperFilter;
import app.touchstone.shoppers.ShopperFilter.Standing;
import app.touchstone.shoppers.ShopperOrder;
import app.touchstone.shoppers.ShopperService;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that narrow a list of visits; waves and regions are offered once a client is chosen. A narrow screen folds
 * the lesser ones away and says how many of them are set.
 */
final class VisitFilterBar extends Composite<Div> implements Narrowing {

    private static final String OPEN = "open";

    private final transient Known known;
    private final transient CurrentActor currentActor;
    private transient Runnable changed = () -> {};
    private final TextField text = new TextField();
    private final Select<Preset> preset = new Select<>();
    private final MultiSelectComboBox<VisitState> states = new MultiSelectComboBox<>();
    private final ComboBox<Client> client = new ComboBox<>();
    private final ComboBox<Map.Entry<WaveId, String>> wave = new ComboBox<>();
    private final ComboBox<String> region = new ComboBox<>();
    private final ComboBox<Shopper> shopper = new ComboBox<>();
    private final Button more = new Button();
    private final Div lesser = new Div();
    private boolean showing;

    /** Where what can be chosen is known. */
    record Known(
            VisitService visits,
            ClientService clients,
            OutletService outlets,
            ShopperService shoppers,
            ProgrammeDirectory programmes) {}

    VisitFilterBar(Known known, CurrentActor currentActor) {
        this.known = known;
        this.currentActor = currentActor;
        getContent().addClassName("filters");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        preset.setItems(Preset.values());
        preset.setValue(Preset.UNFINISHED);
        preset.setMinWidth("13em");
        preset.setItemLabelGenerator(chosen -> getTranslation(chosen));
        states.setItems(VisitState.values());
        states.setItemLabelGenerator(state -> getTranslation(state));
        client.setItems(known.clients.list(currentActor.get()));
        client.setItemLabelGenerator(Client::name);
        wave.setItemLabelGenerator(Map.Entry::getValue);
        shopper.setItems(query -> known
                .shoppers
                .list(
                        currentActor.get(),
                        new ShopperFilter(query.getFilter().orElse(""), "", Standing.ALL),
                        ShopperOrder.BY_NAME,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        shopper.setItemLabelGenerator(one -> one.data().name());
        label();
        listen();
        lesser.add(states, client, wave, region, shopper, new Button(getTranslation("visits.reset"), click -> reset()));
        lesser.addClassName("filters-lesser");
        more.addClassName("filters-more");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> open(!lesser.hasClassName(OPEN)));
        open(false);
        getContent().add(text, preset, more, lesser);
        offerOfClient();
        countLesser();
    }

    private void open(boolean open) {
        lesser.setClassName(OPEN, open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void countLesser() {
        long set = Stream.<HasValue<?, ?>>of(states, client, wave, region, shopper)
                .filter(field -> !field.isEmpty())
                .count();
        more.setText(set == 0 ? getTranslation("visits.more-filters") : getTranslation("visits.more-filters.set", set));
    }

    private void label() {
        text.setLabel(getTranslation("platform.search"));
        text.setPlaceholder(getTranslation("visits.search.hint"));
        preset.setLabel(getTranslation("visits.preset"));
        FilterChoice.of(states, getTranslation("visits.states"));
        FilterChoice.of(client, getTranslation("visits.client"));
        FilterChoice.of(wave, getTranslation("visits.wave"));
        FilterChoice.of(region, getTranslation("visits.region"));
        FilterChoice.of(shopper, getTranslation("visits.shopper"));
    }

    private void listen() {
        client.addValueChangeListener(change -> {
            wave.clear();
            region.clear();
            offerOfClient();
            tell();
        });
        text.addValueChangeListener(change -> tell());
        preset.addValueChangeListener(change -> tell());
        states.addValueChangeListener(change -> {
            if (preset.getValue() == Preset.UNFINISHED
                    && change.getValue().stream().anyMatch(VisitState::isEnd)) {
                showing = true;
                preset.setValue(Preset.ALL);
                showing = false;
            }
            tell();
        });
        wave.addValueChangeListener(change -> tell());
        region.addValueChangeListener(change -> tell());
        shopper.addValueChangeListener(change -> tell());
    }

    private void tell() {
        countLesser();
        if (!showing) {
            changed.run();
        }
    }

    private void offerOfClient() {
        Client chosen = client.getValue();
        wave.setEnabled(chosen != null);
        region.setEnabled(chosen != null);
        if (chosen != null) {
            wave.setItems(List.copyOf(
                    known.visits.waves(currentActor.get(), chosen.id()).entrySet()));
            region.setItems(known.outlets.regionNames(currentActor.get(), chosen.id()));
        }
    }

    private void reset() {
        show(VisitFilter.UNFINISHED, null);
        changed.run();
    }

    VisitFilter value() {
        return new VisitFilter(
                text.getValue(),
                states.getValue(),
                client.getValue() == null ? null : client.getValue().id(),
                wave.getValue() == null ? null : wave.getValue().getKey(),
                region.getValue() == null ? "" : region.getValue(),
                shopper.getValue() == null ? null : shopper.getValue().id(),
                preset.getValue());
    }

    /** Takes finished visits in, with everything else as it is. */
    void all() {
        preset.setValue(Preset.ALL);
    }

    /** A wave is offered below its client. */
    @Override
    public void read(QueryParameters address) {
        VisitFilter asked = VisitQuery.read(address);
        VisitFilter filter = asked.wave() == null || asked.client() != null
                ? asked
                : asked.of(known.programmes.wave(asked.wave()).client());
        show(filter, filter.shopper() == null ? null : known.shoppers.get(currentActor.get(), filter.shopper()));
    }

    @Override
    public QueryParameters write() {
        return VisitQuery.write(value());
    }

    @Override
    public boolean isNarrowed() {
        return !value().equals(VisitFilter.UNFINISHED.by(Preset.ALL));
    }

    @Override
    public void widen() {
        show(VisitFilter.UNFINISHED.by(Preset.ALL), null);
        changed.run();
    }

    @Override
    public void onChange(Runnable heard) {
        changed = heard;
    }

    /** Shows a filter without telling anybody that it changed. */
    private void show(VisitFilter filter, @Nullable Shopper of) {
        showing = true;
        text.setValue(filter.text());
        preset.setValue(filter.preset());
        states.setValue(filter.states());
        client.setValue(client.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(filter.client()))
                .min(Comparator.comparing(Client::name))
                .orElse(null));
        offerOfClient();
        if (client.getValue() != null) {
            wave.setValue(wave.getListDataView()
                    .getItems()
                    .filter(item -> item.getKey().equals(filter.wave()))
                    .findFirst()
                    .orElse(null));
        } else if (!filter.region().isBlank()) {
            region.setItems(filter.region());
        }
        region.setValue(filter.region().isBlank() ? null : filter.region());
        shopper.setValue(of);
        showing = false;
    }
}
