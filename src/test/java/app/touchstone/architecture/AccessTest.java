package app.touchstone.architecture;

import app.touchstone.TestDatabase;
import app.touchstone.Touchstone;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A walk through the application with the demo's data and two more clients; all walks share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Touchstone.class, properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@Import({AccessFixture.class, AccessFieldWork.class, AccessMoves.class, AccessPeople.class})
@interface AccessTest {}
