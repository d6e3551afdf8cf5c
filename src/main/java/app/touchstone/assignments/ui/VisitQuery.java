package app.touchstone.assignments.ui;

import app.touchstone.assignments.VisitFilter;
import app.touchstone.assignments.VisitFilter.Preset;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.WaveId;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A filter as it stands in the address, so that a list can be kept and sent; what makes no sense there is left out. */
final class VisitQuery {

    private static final String TEXT = "text";
    private static final String STATE = "state";
    private static final String CLIENT = "client";
    private static final String WAVE = "wave";
    private static final String REGION = "region";
    private static final String SHOPPER = "shopper";
    private static final String PRESET = "preset";

    private VisitQuery() {}

    static QueryParameters write(VisitFilter filter) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, TEXT, filter.text());
        if (!filter.states().isEmpty()) {
            parameters.put(
                    STATE,
                    filter.states().stream().sorted().map(VisitState::name).toList());
        }
        put(parameters, CLIENT, filter.client() == null ? "" : filter.client().toString());
        put(parameters, WAVE, filter.wave() == null ? "" : filter.wave().toString());
        put(parameters, REGION, filter.region());
        put(
                parameters,
                SHOPPER,
                filter.shopper() == null ? "" : filter.shopper().toString());
        put(parameters, PRESET, filter.preset().name());
        return new QueryParameters(parameters);
    }

    /** A bare address opens on what is not finished; one that names whose visits it means has them all. */
    static VisitFilter read(QueryParameters parameters) {
        if (parameters.getParameters().isEmpty()) {
            return VisitFilter.UNFINISHED;
        }
        return new VisitFilter(
                one(parameters, TEXT).orElse(""),
                states(parameters),
                one(parameters, CLIENT).map(ClientId::of).orElse(null),
                one(parameters, WAVE).map(WaveId::of).orElse(null),
                one(parameters, REGION).orElse(""),
                one(parameters, SHOPPER).map(ShopperId::of).orElse(null),
                one(parameters, PRESET).flatMap(VisitQuery::preset).orElse(Preset.ALL));
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.put(name, List.of(value));
        }
    }

    private static Optional<String> one(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static Set<VisitState> states(QueryParameters parameters) {
        List<String> names = parameters.getParameters(STATE);
        return Arrays.stream(VisitState.values())
                .filter(state -> names.contains(state.name()))
                .collect(Collectors.toSet());
    }

    private static Optional<Preset> preset(String name) {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.name().equals(name))
                .findFirst();
    }
}
