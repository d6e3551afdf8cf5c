package app.touchstone.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jooq.exception.DataChangedException;
import org.springframework.stereotype.Repository;

/**
 * Rows stay with their repositories (decision 0041). What maps rows for several repositories of a package is called
 * {@code …Rows} and seen by that package alone. {@link ArchitectureTest} tries these rules, so that classes are read once.
 */
final class RowRules {

    private static final String GENERATED = "app.touchstone.db..";

    private static final DescribedPredicate<JavaClass> ROWS = JavaClass.Predicates.resideInAPackage(
                    "app.touchstone.db..tables.records..")
            .as("generated rows");

    private static final DescribedPredicate<JavaClass> REPOSITORIES =
            new DescribedPredicate<>("repositories, or queries") {
                @Override
                public boolean test(JavaClass one) {
                    JavaClass outer = outermost(one);
                    return outer.isAnnotatedWith(Repository.class)
                            || outer.getSimpleName().endsWith("Query");
                }
            };

    private static final DescribedPredicate<JavaClass> MAPPERS = new DescribedPredicate<>("mappers of their package") {
        @Override
        public boolean test(JavaClass one) {
            JavaClass outer = outermost(one);
            return outer.getSimpleName().endsWith("Rows")
                    && Stream.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED).noneMatch(outer.getModifiers()::contains);
        }
    };

    @ArchTest
    static final ArchRule ROWS_ARE_KNOWN_TO_REPOSITORIES_ALONE = noClasses()
            .that(are(DescribedPredicate.not(REPOSITORIES.or(MAPPERS))))
            .and()
            .resideOutsideOfPackage(GENERATED)
            .should()
            .dependOnClassesThat(ROWS);

    @ArchTest
    static final ArchRule NO_ROW_LEAVES_A_REPOSITORY = methods()
            .that()
            .areNotPrivate()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(GENERATED)
            .and()
            .areDeclaredInClassesThat(are(DescribedPredicate.not(MAPPERS)))
            .should(new ArchCondition<>("neither take nor give generated rows") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(
                                    method.getReturnType().getAllInvolvedRawTypes().stream(),
                                    method.getParameterTypes().stream()
                                            .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                            .filter(ROWS)
                            .filter(_ -> !isLambda(method))
                            .forEach(row -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " hands about " + row.getSimpleName())));
                }
            });

    @ArchTest
    static final ArchRule THE_DATABASE_IS_ASKED_BY_REPOSITORIES_ALONE = noClasses()
            .that(are(DescribedPredicate.not(REPOSITORIES)))
            .and()
            .resideOutsideOfPackages(GENERATED, "app.touchstone.platform..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.assignableTo(DSLContext.class));

    @ArchTest
    static final ArchRule ROWS_ARE_WRITTEN_OVER_BY_THE_LOCK_OF_THE_HOUSE = noClasses()
            .should()
            .callMethodWhere(writingOver())
            .orShould()
            .dependOnClassesThat(JavaClass.Predicates.type(DataChangedException.class))
            .because("RowLock refuses what is stale, and says who changed it");

    private RowRules() {}

    private static DescribedPredicate<JavaCall<?>> writingOver() {
        Set<String> verbs = Set.of("store", "update", "merge", "delete", "refresh");
        return new DescribedPredicate<>("write a row by itself") {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTargetOwner().isAssignableTo(UpdatableRecord.class) && verbs.contains(call.getName());
            }
        };
    }

    private static boolean isLambda(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(RowRules::outermost).orElse(one);
    }
}
