package app.touchstone.architecture;

import app.touchstone.Touchstone;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Touchstone.class, JavaClass.Predicates.resideInAPackage("app.touchstone.db.."))
                .verify();
    }
}
