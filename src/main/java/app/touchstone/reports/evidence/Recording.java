package app.touchstone.reports.evidence;

import app.touchstone.platform.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;

/**
 * Makes of somebody's upload a recording that is safe to play: every header is judged before anything is copied, the
 * samples are written anew, and nothing else of the file is left. Sound comes as WAV, one channel of 16 bits
 * (decision 0016).
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go to the disk, and are compared by nobody
record Recording(byte[] wave, Duration duration) {

    static final int LARGEST_UPLOAD_BYTES = 20_000_000;
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int SLOWEST = 8_000;
    private static final int FASTEST = 48_000;
    private static final int BITS = 16;
    private static final int FRAME = 2;
    private static final int PLAIN = 1;
    private static final int FILE_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FORMAT_SIZE = 16;
    private static final int MOST_CHUNKS = 100;

    static Recording of(byte[] upload) {
        if (upload.length > LARGEST_UPLOAD_BYTES) {
            throw new Refused("reports.refusal.recording-size", LARGEST_UPLOAD_BYTES / 1_000_000);
        }
        Samples samples = samples(upload);
        long frames = samples.length() / FRAME;
        Duration duration = Duration.ofMillis(frames * 1000 / samples.rate());
        if (duration.compareTo(LONGEST) > 0) {
            throw new Refused("reports.refusal.recording-long", LONGEST.toMinutes());
        }
        return new Recording(written(upload, samples, frames), duration);
    }

    /** Whether the file says of itself that it is a WAV. */
    static boolean isWave(byte[] upload) {
        ByteBuffer file = ByteBuffer.wrap(upload);
        return upload.length >= FILE_HEAD && says(file, 0, "RIFF") && says(file, CHUNK_HEAD, "WAVE");
    }

    /** Where the samples lie in the file. */
    private record Samples(int rate, int offset, int length) {}

    /** Walks over the chunks; none may reach over the end of the file, which its head states exactly. */
    private static Samples samples(byte[] upload) {
        ByteBuffer file = ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN);
        require(isWave(upload) && unsigned(file, 4) + CHUNK_HEAD == file.capacity());
        Integer rate = null;
        long at = FILE_HEAD;
        for (int chunk = 0; chunk < MOST_CHUNKS && at + CHUNK_HEAD <= file.capacity(); chunk++) {
            int head = (int) at;
            long size = unsigned(file, head + 4);
            require(at + CHUNK_HEAD + size <= file.capacity());
            if (says(file, head, "fmt ")) {
                require(rate == null && size >= FORMAT_SIZE);
                rate = rate(file, head + CHUNK_HEAD);
            } else if (says(file, head, "data")) {
                return samples(rate, head + CHUNK_HEAD, (int) size);
            }
            at += CHUNK_HEAD + size + size % 2;
        }
        throw unreadable();
    }

    private static Samples samples(@Nullable Integer rate, int offset, int size) {
        if (rate == null || size == 0 || size % FRAME != 0) {
            throw unreadable();
        }
        return new Samples(rate, offset, size);
    }

    private static int rate(ByteBuffer file, int at) {
        long rate = unsigned(file, at + 4);
        require(file.getShort(at) == PLAIN && file.getShort(at + 2) == 1);
        require(rate >= SLOWEST && rate <= FASTEST && unsigned(file, at + 8) == rate * FRAME);
        require(file.getShort(at + 12) == FRAME && file.getShort(at + 14) == BITS);
        return (int) rate;
    }

    private static byte[] written(byte[] upload, Samples samples, long frames) {
        AudioFormat format = new AudioFormat(samples.rate(), BITS, 1, true, false);
        ByteArrayOutputStream wave = new ByteArrayOutputStream(samples.length() + 64);
        try (AudioInputStream sound = new AudioInputStream(
                new ByteArrayInputStream(upload, samples.offset(), samples.length()), format, frames)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wave);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return wave.toByteArray();
    }

    private static long unsigned(ByteBuffer file, int at) {
        return Integer.toUnsignedLong(file.getInt(at));
    }

    private static boolean says(ByteBuffer file, int at, String four) {
        byte[] said = new byte[four.length()];
        file.get(at, said);
        return four.equals(new String(said, StandardCharsets.ISO_8859_1));
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused("reports.refusal.recording-unreadable");
    }
}
