package app.touchstone;

import static app.touchstone.db.access.Tables.SIGN_IN_TRY;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * An integration test in which time passes by a {@link MovableClock}; each class finds it where it began, and nobody's
 * guesses at passwords are remembered from a class before.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(MovableClock.InPlaceOfTheRealOne.class)
@ExtendWith(ByClock.FromTheBeginning.class)
public @interface ByClock {

    /** Puts the clock back before the first test of a class. */
    final class FromTheBeginning implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            ApplicationContext application = SpringExtension.getApplicationContext(context);
            application.getBean(MovableClock.class).set(MovableClock.BEGINNING);
            application.getBean(DSLContext.class).deleteFrom(SIGN_IN_TRY).execute();
        }
    }
}
