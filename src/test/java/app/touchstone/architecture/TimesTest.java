package app.touchstone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/** Days and times become words in one place, and by a clock that somebody has chosen on purpose (decision 0023). */
@AnalyzeClasses(packages = "app.touchstone", importOptions = ImportOption.DoNotIncludeTests.class)
class TimesTest {

    private static final String BASE = "app.touchstone.";

    /** Who may name UTC or the machine's zone, and why. */
    private static final Map<String, String> REVIEWED = Map.of(
            "platform.Actor", "nobody's clock: the application itself",
            "access.Person", "until the default zone is known",
            "platform.ui.SessionSetup", "a page of nobody",
            "platform.web.Problems", "an answer to nobody",
            "clients.ClientZones", "the machine's zone is the agency's where none is configured",
            "reports.Reports", "the year in a receipt's number, which nobody reads as a date",
            "documents.Imprint", "a moment of a file, which no page shows",
            "demo.DemoClock", "an instant needs no zone; whoever wants a day hangs the clock up elsewhere");

    private static final Set<Class<?>> MOMENTS =
            Set.of(Instant.class, LocalDate.class, LocalTime.class, LocalDateTime.class, ZonedDateTime.class);

    @ArchTest
    static final ArchRule ONLY_FORMATS_WRITES_DAYS_AND_TIMES = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BASE + "platform.Formats")
            .should()
            .accessTargetWhere(
                    to("use a formatter of its own", target -> target.isEquivalentTo(DateTimeFormatter.class)));

    @ArchTest
    static final ArchRule NO_CLOCK_IS_TAKEN_BY_ACCIDENT = noClasses()
            .that(new DescribedPredicate<>("are not reviewed") {
                @Override
                public boolean test(JavaClass one) {
                    return REVIEWED.keySet().stream()
                            .noneMatch(name -> outermost(one).equals(BASE + name));
                }
            })
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .accessField(ZoneOffset.class, "UTC");

    @ArchTest
    static final ArchRule NO_SCREEN_OR_PAPER_SHOWS_A_RAW_MOMENT = noClasses()
            .that(resideInAPackage("..ui..").or(resideInAPackage(BASE + "documents..")))
            .and()
            // a day for a script, which writes it itself or compares it
            .doNotHaveFullyQualifiedName(BASE + "insight.ui.ElementData")
            .and()
            .doNotHaveFullyQualifiedName(BASE + "platform.ui.DateField")
            .should()
            .callMethodWhere(new DescribedPredicate<>("writes a moment as machines do") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    return call.getTarget().getName().equals("toString")
                            && MOMENTS.stream()
                                    .anyMatch(one -> call.getTargetOwner().isEquivalentTo(one));
                }
            });

    @ArchTest
    static final ArchRule PICKERS_ARE_OURS = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "platform.ui")
            .should()
            .callConstructorWhere(new DescribedPredicate<>("makes a picker that writes its own way") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                    return type(DatePicker.class)
                            .or(type(TimePicker.class))
                            .or(type(DateTimePicker.class))
                            .test(call.getTargetOwner());
                }
            });

    private static DescribedPredicate<JavaAccess<?>> to(
            String description, java.util.function.Predicate<JavaClass> owner) {
        return new DescribedPredicate<>(description) {
            @Override
            public boolean test(JavaAccess<?> access) {
                return owner.test(access.getTargetOwner());
            }
        };
    }

    private static String outermost(JavaClass one) {
        return one.getEnclosingClass().map(TimesTest::outermost).orElse(one.getFullName());
    }
}
