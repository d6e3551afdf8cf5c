package app.touchstone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import app.touchstone.BrowserWalk;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Walks in a browser are long: each says that it is one, and so is made once more where it failed. */
@AnalyzeClasses(packages = "app.touchstone", importOptions = ImportOption.OnlyIncludeTests.class)
class BrowserWalksTest {

    private static final String PLAYWRIGHT = "com.microsoft.playwright";

    @ArchTest
    static final ArchRule WALKS_SAY_THAT_THEY_ARE_WALKS = classes()
            .that(simpleNameEndingWith("IT"))
            .and(new DescribedPredicate<JavaClass>("work a page") {
                @Override
                public boolean test(JavaClass one) {
                    return one.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith(PLAYWRIGHT));
                }
            })
            .should()
            .beAnnotatedWith(BrowserWalk.class);
}
