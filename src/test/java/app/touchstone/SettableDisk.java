package app.touchstone;

import app.touchstone.platform.faults.DiskSpace;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A disk of which a test says how much room there is; each test gives it back as it found it. */
@TestComponent
@Primary
public class SettableDisk implements DiskSpace {

    public static final long ROOMY = Long.MAX_VALUE;

    private volatile long free = ROOMY;

    public void leave(long bytes) {
        free = bytes;
    }

    @Override
    public long free(Path folder) {
        return free;
    }
}
