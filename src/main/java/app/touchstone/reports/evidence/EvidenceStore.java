package app.touchstone.reports.evidence;

import app.touchstone.platform.Sha256;
import app.touchstone.platform.faults.DiskRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of evidence under their SHA-256 in a folder. What {@link #put} has answered is on the disk; the same
 * bytes are kept once (decision 0007).
 */
@Component
public class EvidenceStore {

    private final Path folder;

    private final DiskRoom room;

    EvidenceStore(@Value("${touchstone.home}") Path home, DiskRoom room) {
        this.room = room;
        this.folder = home.resolve("evidence");
    }

    String put(byte[] bytes) {
        String key = Sha256.of(bytes);
        Path target = path(key);
        if (Files.exists(target)) {
            return key;
        }
        room.require(bytes.length);
        try {
            Files.createDirectories(target.getParent());
            Path draft = Files.createTempFile(target.getParent(), key, ".part");
            try {
                write(draft, bytes);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                // there only where something failed: what is half takes no room
                Files.deleteIfExists(draft);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return key;
    }

    private static void write(Path draft, byte[] bytes) throws IOException {
        Files.write(draft, bytes);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The bytes under a key; nothing where none were kept. */
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(Files.readAllBytes(path(key)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where the bytes lie, for those who send them in pieces. */
    public Optional<Path> find(String key) {
        return Optional.of(path(key)).filter(Files::exists);
    }

    private Path path(String key) {
        if (!key.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: (%s)".formatted(key));
        }
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }
}
