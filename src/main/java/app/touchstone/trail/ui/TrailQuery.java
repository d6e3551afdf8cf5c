package app.touchstone.trail.ui;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the trail is narrowed by, as it stands in the address; what makes no sense there is left out. */
record TrailQuery(
        String text,
        @Nullable PersonId person,
        @Nullable ActSubject kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final String TEXT = "text";
    private static final String PERSON = "person";
    private static final String KIND = "kind";
    private static final String FROM = "from";
    private static final String TO = "to";

    static TrailQuery read(QueryParameters parameters) {
        return new TrailQuery(
                one(parameters, TEXT).orElse(""),
                one(parameters, PERSON).flatMap(TrailQuery::person).orElse(null),
                one(parameters, KIND).flatMap(ActSubject::of).orElse(null),
                one(parameters, FROM).flatMap(TrailQuery::day).orElse(null),
                one(parameters, TO).flatMap(TrailQuery::day).orElse(null));
    }

    QueryParameters write() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, TEXT, text.isBlank() ? null : text);
        put(parameters, PERSON, person);
        put(parameters, KIND, kind == null ? null : kind.code());
        put(parameters, FROM, from);
        put(parameters, TO, to);
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
        } catch (Refused foreign) {
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
