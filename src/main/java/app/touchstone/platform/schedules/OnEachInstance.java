package app.touchstone.platform.schedules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is done by the clock on every instance, without a {@link Turn}, and why that doubles nothing. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OnEachInstance {

    /** Why no instance has to leave it to another. */
    String value();
}
