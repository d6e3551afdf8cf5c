package app.touchstone.platform.ui;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where staff see the things of a kind, contributed by the module that owns the page, so that whatever tells of a thing
 * can lead to it.
 *
 * @param kind each has one place
 */
public record ThingPlace(ActSubject kind, Path path) {

    /** The address of one thing, without a leading slash. */
    @FunctionalInterface
    public interface Path {
        String of(UUID thing, @Nullable ClientId client);
    }

    /** A page of its own below an address. */
    public static ThingPlace below(ActSubject kind, String address) {
        return new ThingPlace(kind, (thing, _) -> address + "/" + thing);
    }

    /** A page that it shares with its like. */
    public static ThingPlace on(ActSubject kind, String address) {
        return new ThingPlace(kind, (_, _) -> address);
    }
}
