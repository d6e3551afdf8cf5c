package app.touchstone.reports.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sound as phones send it, and as they should not. */
public final class Waves {

    public static final int HEAD = 44;

    private Waves() {}

    /** A tone of one channel, 16 bits, 16 kHz. */
    public static byte[] tone(int milliseconds) {
        return tone(16_000, milliseconds);
    }

    public static byte[] tone(int rate, int milliseconds) {
        ByteBuffer samples = ByteBuffer.allocate((int) ((long) rate * milliseconds / 1000) * 2)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int sample = 0; samples.hasRemaining(); sample++) {
            samples.putShort((short) (8000 * Math.sin(sample * 2 * Math.PI * 440 / rate)));
        }
        return file(format(1, 1, rate, 16), chunk("data", samples.array()));
    }

    public static byte[] format(int tag, int channels, int rate, int bits) {
        ByteBuffer format = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        int frame = channels * bits / 8;
        format.putShort((short) tag).putShort((short) channels).putInt(rate).putInt(rate * frame);
        return chunk(
                "fmt ", format.putShort((short) frame).putShort((short) bits).array());
    }

    public static byte[] chunk(String name, byte[] content) {
        return joined(name.getBytes(StandardCharsets.US_ASCII), number(content.length), content);
    }

    public static byte[] file(byte[]... chunks) {
        byte[] all = joined(chunks);
        return joined(
                "RIFF".getBytes(StandardCharsets.US_ASCII),
                number(all.length + 4),
                "WAVE".getBytes(StandardCharsets.US_ASCII),
                all);
    }

    /** The same file with another number at a place. */
    static byte[] with(byte[] file, int at, int number) {
        byte[] changed = file.clone();
        System.arraycopy(number(number), 0, changed, at, 4);
        return changed;
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
