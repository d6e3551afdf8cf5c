package app.touchstone.trail.ui;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.PersonId;
import app.touchstone.trail.TrailFilter;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the trail is narrowed by, as it stands in the address; what makes no sense there is left out. */
final class TrailQuery {

    private static final String TEXT = "text";
    private static final String PERSON = "person";
    private static final String KIND = "kind";
    private static final String FROM = "from";
    private static final String TO = "to";

    private TrailQuery() {}

    static TrailFilter read(QueryParameters parameters) {
        return new TrailFilter(
                one(parameters, TEXT).orElse(""),
                Set.of(),
                one(parameters, PERSON).flatMap(TrailQuery::person).orElse(null),
                one(parameters, KIND).flatMap(ActSubject::of).orElse(null),
                one(parameters, FROM).flatMap(TrailQuery::day).orElse(null),
                one(parameters, TO).flatMap(TrailQuery::day).orElse(null));
    }

    static QueryParameters write(TrailFilter filter) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, TEXT, filter.text().isEmpty() ? null : filter.text());
        put(parameters, PERSON, filter.person());
        put(parameters, KIND, filter.kind() == null ? null : filter.kind().code());
        put(parameters, FROM, filter.from());
        put(parameters, TO, filter.to());
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    private static Optional<String> one(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static Optional<PersonId> person(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (NotFound foreign) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
