package app.touchstone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.touchstone.platform.Actor;
import app.touchstone.platform.schedules.OnEachInstance;
import app.touchstone.platform.schedules.Turns;
import app.touchstone.platform.ui.lists.GridHeight;
import app.touchstone.platform.ui.lists.ListPage;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "app.touchstone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "app.touchstone.";

    @ArchTest
    static final ArchRule MODULES_TOUCH_THEIR_OWN_SCHEMA = classes()
            .that()
            .resideOutsideOfPackage("app.touchstone.db..")
            .should(new ArchCondition<>("use only the generated code of their own module's schema") {
                @Override
                public void check(JavaClass checked, ConditionEvents events) {
                    String module = module(checked);
                    checked.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith(BASE + "db."))
                            .filter(dependency -> {
                                String schema = dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .substring((BASE + "db.").length());
                                return !(schema + ".").startsWith(module + ".");
                            })
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule NOBODY_FORGES_AN_ACTOR = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.touchstone.access.Person")
            .and()
            .doNotHaveFullyQualifiedName(Actor.class.getName())
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(owner(type(Actor.class))))
            .because("actors are people who signed in, jobs of the application, or say in whose place they act");

    @ArchTest
    static final ArchRule SERVICES_ASK_WHO_ASKS = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and(new DescribedPredicate<>("are neither static, listeners, nor exempt") {
                private static final Set<String> EXEMPT = Set.of(
                        // a one-time token is what the caller has instead of an identity
                        "app.touchstone.access.InvitationService.look",
                        "app.touchstone.access.InvitationService.accept",
                        "app.touchstone.access.InvitationService.acceptAsFirstAdministrator",
                        // makes a definition and reads nothing
                        "app.touchstone.journeys.JourneyService.balakhnin",
                        // for modules downstream, which act on an event and not for a person
                        "app.touchstone.review.ReleasedReports.forResults");

                @Override
                public boolean test(JavaMethod method) {
                    return !method.getModifiers().contains(JavaModifier.STATIC)
                            && !method.isMetaAnnotatedWith(EventListener.class)
                            // directories read for other modules, which have checked
                            && !method.getOwner().getSimpleName().endsWith("Directory")
                            && !EXEMPT.contains(method.getOwner().getName() + "." + method.getName());
                }
            })
            .should(new ArchCondition<>("take the actor first") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean takes = !method.getRawParameterTypes().isEmpty()
                            && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class);
                    if (!takes) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes no actor"));
                    }
                }
            });

    @ArchTest
    static final ArchRule VIEWS_SAY_WHO_MAY_OPEN_THEM = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule VIEWS_AND_CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule VIEWS_OPEN_NO_TRANSACTIONS = noClasses()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DSLContext.class)
            .orShould()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule FORMS_AND_SCORING_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage("app.touchstone.forms..", "app.touchstone.scoring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.beans..",
                    "org.springframework.context..",
                    "org.springframework.stereotype..",
                    "org.jooq..",
                    "com.vaadin..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("app.touchstone.demo..", "app.touchstone.platform..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule DIALOGS_AND_UPLOADS_ARE_THOSE_OF_THE_HOUSE = noClasses()
            .that()
            .resideOutsideOfPackage("app.touchstone.platform.ui..")
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(
                    owner(JavaClass.Predicates.belongToAnyOf(Dialog.class, ConfirmDialog.class, Upload.class))))
            .because("only these guard what was typed and say what they refuse (FormDialog, PlainDialog, UploadBox)");

    @ArchTest
    static final ArchRule NUMBERS_ARE_TYPED_IN_THE_FIELDS_OF_THE_HOUSE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "com\\.vaadin\\.flow\\.component\\.textfield\\.(AbstractNumber|Number|BigDecimal|Integer)Field")
            .because("they swallow the decimal mark of the other language (DecimalField, WholeField)");

    @ArchTest
    static final ArchRule GRIDS_ARE_AS_HIGH_AS_THEIR_ROWS = classes()
            .that(new DescribedPredicate<JavaClass>("make columns of a grid") {
                @Override
                public boolean test(JavaClass one) {
                    return one.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isAssignableTo(Grid.class)
                                    && call.getName().matches("add.*Column"));
                }
            })
            .should()
            .callMethodWhere(JavaCall.Predicates.target(owner(JavaClass.Predicates.type(GridHeight.class))))
            .because("a box for thirty rows around three of them is half empty");

    @ArchTest
    static final ArchRule DIALOGS_HAVE_THREE_WIDTHS = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "platform.ui.dialogs")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("a dialog's own width is set") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getName().equals("setWidth")
                            && call.getTargetOwner().isAssignableTo(Dialog.class);
                }
            })
            .because("a dialog is as wide as its work: narrow, middle or wide");

    @ArchTest
    static final ArchRule LISTS_ARE_PAGES_OF_ONE_KIND = noClasses()
            .that()
            .areAnnotatedWith(Route.class)
            .and()
            .areNotAssignableTo(ListPage.class)
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("columns of a grid are made") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getName().matches("add.*Column")
                            && call.getTargetOwner().isAssignableTo(Grid.class);
                }
            })
            .because("a list has its address, its file, its cards and its empty states in one place");

    @ArchTest
    static final ArchRule SCHEDULES_CALL_SERVICES =
            methods().that().areAnnotatedWith(Scheduled.class).should().bePackagePrivate();

    /** Decision 0045: several instances share one database. */
    @ArchTest
    static final ArchRule SCHEDULES_TAKE_TURNS = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .and()
            .areNotAnnotatedWith(OnEachInstance.class)
            .should(new ArchCondition<>("take a turn, or say why each instance does it") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean takesTurn = method.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Turns.class));
                    if (!takesTurn) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

    @ArchTest
    static final ArchTests ROWS_STAY_WITH_THEIR_REPOSITORIES = ArchTests.in(RowRules.class);

    private static String module(JavaClass checked) {
        String name = checked.getPackageName();
        if (!name.startsWith(BASE)) {
            return "";
        }
        String below = name.substring(BASE.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
