package app.touchstone.platform.faults;

import java.nio.file.Path;

/** How much room there is where files lie. */
@FunctionalInterface
public interface DiskSpace {

    /** Bytes that may still be written there. */
    long free(Path folder);
}
