package app.touchstone.platform.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The disk of this machine; a folder that is not there yet will lie where the nearest one above it does. */
@Component
class HomeDisk implements DiskSpace {

    @Override
    public long free(Path folder) {
        Path nearest = folder.toAbsolutePath();
        for (Path above = nearest.getParent(); above != null && !Files.exists(nearest); above = nearest.getParent()) {
            nearest = above;
        }
        try {
            return Files.getFileStore(nearest).getUsableSpace();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
