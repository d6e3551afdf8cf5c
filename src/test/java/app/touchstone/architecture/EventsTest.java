package app.touchstone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.access.Person;
import app.touchstone.assignments.VisitMoved;
import app.touchstone.db.assignments.Tables;
import app.touchstone.programmes.OrderMoved;
import app.touchstone.review.ReportReleased;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * What waits in the log of events is small and harmless: ids and values, nothing that grows with a client and nothing
 * that opens a door. Whoever listens reads the rest. Events heard in their own transaction are never written down.
 */
class EventsTest {

    private static final int MOST_CHARACTERS = 1000;

    private static final List<Class<?>> GROWING =
            List.of(Collection.class, Map.class, Optional.class, Iterable.class, Stream.class);

    /** What is told for whoever will listen in a transaction of their own. */
    private static final List<Class<?>> TOLD =
            List.of(OrderMoved.class, VisitMoved.class, Person.Invited.class, ReportReleased.class);

    /** Never in the log, by which names they would come. */
    private static final Set<String> DOORS = Set.of("token", "link", "uri", "url", "password", "secret");

    /** Texts that events may carry, and how long each can be: a number such as V-2026-00417, and a wave's name. */
    private static final Map<String, Integer> BOUNDED = Map.of(
            "number",
            "V-2026-%d".formatted(Long.MAX_VALUE).length(),
            "waveName",
            Tables.VISIT.WAVE_NAME.getDataType().length());

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.touchstone");

    @Test
    void areRecordsOfNothingThatGrowsOrOpensADoor() {
        methods()
                .that()
                .areAnnotatedWith(ApplicationModuleListener.class)
                .or()
                .areAnnotatedWith(TransactionalEventListener.class)
                .should(new ArchCondition<>("hear a small record") {
                    @Override
                    public void check(JavaMethod listener, ConditionEvents events) {
                        JavaClass event = listener.getRawParameterTypes().getFirst();
                        if (!event.isRecord()) {
                            events.add(SimpleConditionEvent.violated(listener, event + " is no record"));
                            return;
                        }
                        wrong(event.reflect())
                                .forEach(what -> events.add(SimpleConditionEvent.violated(listener, what)));
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void toldAreFitToBeWrittenDown() {
        assertThat(TOLD).allSatisfy(event -> assertThat(wrong(event)).isEmpty());
    }

    @Test
    void ruleFindsWhatItForbids() {
        record Grown(List<String> names, String token, URI where, String[] words, String text) {}
        assertThat(wrong(Grown.class)).hasSize(Grown.class.getRecordComponents().length);
    }

    static Stream<Class<?>> logged() {
        Stream<Class<?>> heard = PRODUCT.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class))
                .map(method -> method.getRawParameterTypes().getFirst().reflect());
        return Stream.concat(heard, TOLD.stream()).distinct();
    }

    @ParameterizedTest
    @MethodSource("logged")
    void staySmallWithTheirLargestValues(Class<?> event) throws ReflectiveOperationException {
        String written = JsonMapper.builder().build().writeValueAsString(largest(event));

        assertThat(written).hasSizeLessThan(MOST_CHARACTERS);
    }

    private static List<String> wrong(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(component -> isWrong(component))
                .map(component -> "%s.%s".formatted(event.getSimpleName(), component.getName()))
                .toList();
    }

    private static boolean isWrong(RecordComponent component) {
        Class<?> type = component.getType();
        String name = component.getName().toLowerCase(Locale.ROOT);
        return type.isArray()
                || GROWING.stream().anyMatch(growing -> growing.isAssignableFrom(type))
                || type == URI.class
                || type == URL.class
                || DOORS.stream().anyMatch(name::contains)
                || (CharSequence.class.isAssignableFrom(type) && !BOUNDED.containsKey(component.getName()));
    }

    private static Object largest(Class<?> event) throws ReflectiveOperationException {
        RecordComponent[] components = event.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int index = 0; index < values.length; index++) {
            values[index] = largest(components[index]);
        }
        var constructor = event.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object largest(RecordComponent component) throws ReflectiveOperationException {
        Class<?> type = component.getType();
        if (type == String.class) {
            return "Ы".repeat(BOUNDED.get(component.getName()));
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == Instant.class) {
            return Instant.parse("2026-12-31T23:59:59.999999999Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 12, 31);
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return Integer.MIN_VALUE;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.maxBy((one, other) ->
                            one.toString().length() - other.toString().length()))
                    .orElseThrow();
        }
        return largest(type);
    }
}
