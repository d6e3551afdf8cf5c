package app.touchstone.platform.faults;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The room that is left where the product keeps its files. People are warned while there still is some, and files are
 * refused before they take the last of it: an embedded database lies on the same disk, and answers to questions are small.
 *
 * @see "Decision 0042"
 */
@Component
public class DiskRoom {

    private final DiskSpace disk;
    private final Path home;
    private final DataSize warning;
    private final DataSize reserve;

    public DiskRoom(
            DiskSpace disk,
            @Value("${touchstone.home}") Path home,
            @Value("${touchstone.room.warning}") DataSize warning,
            @Value("${touchstone.room.reserve}") DataSize reserve) {
        this.disk = disk;
        this.home = home;
        this.warning = warning;
        this.reserve = reserve;
    }

    /** Whether somebody should make room. */
    public boolean isScarce() {
        return free() < warning.toBytes();
    }

    /** Whether files are refused already. */
    public boolean isGone() {
        return free() < reserve.toBytes();
    }

    public long freeMegabytes() {
        return DataSize.ofBytes(free()).toMegabytes();
    }

    /**
     * Lets a file be written that leaves the reserve alone.
     *
     * @throws NoRoom where a file of this size would touch the reserve
     */
    public void require(long bytes) {
        if (free() - bytes < reserve.toBytes()) {
            throw new NoRoom(home.toString());
        }
    }

    private long free() {
        return disk.free(home);
    }
}
