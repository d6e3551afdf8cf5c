package app.touchstone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A walk through pages in a real browser, made once and on H2: what a page shows and how a phone behaves does not depend
 * on the database, and what SQL does is tested beneath the pages on both. A walk that failed is made once more, and the
 * build lists it as flaky when it then passes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(BrowserWalk.TAG)
@ExtendWith(WalkTrace.class)
public @interface BrowserWalk {

    /** The name by which the build leaves these tests out on PostgreSQL. */
    String TAG = "browser";

    /** Besides, at the one walk that goes through everything and is made on PostgreSQL too. */
    String ON_BOTH = "browser-on-both";
}
