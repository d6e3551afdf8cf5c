package app.touchstone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** An integration test in which time passes by a {@link MovableClock}; each class finds it where it began. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(MovableClock.InPlaceOfTheRealOne.class)
@ExtendWith(ByClock.FromTheBeginning.class)
public @interface ByClock {

    /** Puts the clock back before the first test of a class. */
    final class FromTheBeginning implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(MovableClock.class)
                    .set(MovableClock.BEGINNING);
        }
    }
}
