package app.touchstone.platform;

import org.jspecify.annotations.Nullable;

/**
 * There is no such thing, or the actor may not see it: both answer the same, so that an id tells nothing to somebody
 * it does not belong to.
 */
public final class NotFound extends RuntimeException {

    public NotFound() {
        this(null);
    }

    NotFound(@Nullable Throwable cause) {
        super("not found, or not for this actor", cause);
    }
}
