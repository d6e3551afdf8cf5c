package app.touchstone.reports.evidence;

import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.faults.DiskRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the bytes of photos that are still coming in. What {@link #write} has answered is on the disk. */
@Component
class UploadFiles {

    private final Path folder;

    private final DiskRoom room;

    UploadFiles(@Value("${touchstone.home}") Path home, DiskRoom room) {
        this.room = room;
        this.folder = home.resolve("evidence").resolve("uploads");
    }

    /**
     * Writes a part at its place; what a crash left behind that place is overwritten.
     *
     * @return whether everything before the part is there
     */
    boolean write(EvidenceId id, long offset, byte[] part) {
        room.require(part.length);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (channel.size() < offset) {
                    return false;
                }
                channel.truncate(offset);
                ByteBuffer bytes = ByteBuffer.wrap(part);
                channel.position(offset);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                return true;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<byte[]> read(EvidenceId id) {
        try {
            return Optional.of(Files.readAllBytes(path(id)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void delete(EvidenceId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path path(EvidenceId id) {
        return folder.resolve(id.value() + ".part");
    }
}
