package app.touchstone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the whole application on a database of its own kind. The context is shared by all tests that ask for the
 * same one, and so is its database: a test makes what it needs, with names of its own, and counts nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Touchstone.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Fixtures.class)
public @interface IntegrationTest {}
