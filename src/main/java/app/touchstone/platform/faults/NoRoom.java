package app.touchstone.platform.faults;

import org.jspecify.annotations.Nullable;

/** There is no room left for what was to be kept, and nothing of it was kept. */
public final class NoRoom extends RuntimeException {

    public NoRoom(String where) {
        super("No room in (%s)".formatted(where));
    }

    public NoRoom(String where, Throwable cause) {
        super("No room in (%s)".formatted(where), cause);
    }

    /** Java knows a full disk by the words of the system alone: of the file system, and of a quota on it. */
    static boolean says(@Nullable String words) {
        return words != null
                && (words.contains("No space left on device")
                        || words.contains("Disk quota exceeded")
                        || words.contains("not enough space on the disk"));
    }
}
