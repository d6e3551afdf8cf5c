package app.touchstone.platform.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files of one colour, written row by row: far larger when they are decoded than any test could hold. */
public final class DrawnPng {

    private static final byte[] MARK = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    /** Of the seven passes of an interlaced picture, where each begins and how far its pixels are apart. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int RGB_OF_16_BITS = 6;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private DrawnPng() {
        file.writeBytes(MARK);
    }

    /** Red, green and blue of 16 bits each. */
    public static byte[] ofSixteenBits(int width, int height, boolean isInterlaced) {
        DrawnPng png = new DrawnPng().head(width, height, 16, 2, isInterlaced);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed)) {
            for (int[] pass : isInterlaced ? PASSES : new int[][] {{0, 0, 1, 1}}) {
                byte[] row = new byte[1 + count(width, pass[0], pass[2]) * RGB_OF_16_BITS];
                Arrays.fill(row, 1, row.length, (byte) 0x77);
                for (int count = count(height, pass[1], pass[3]); row.length > 1 && count > 0; count--) {
                    rows.write(row);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.chunk("IDAT", packed.toByteArray()).end();
    }

    /** Nothing but the head of a picture. */
    public static byte[] headOf(int width, int height, int bits, int colours) {
        return new DrawnPng()
                .head(width, height, bits, colours, false)
                .chunk("IDAT", new byte[0])
                .end();
    }

    /** A small picture, and beside it a chunk that claims to be so long. */
    public static byte[] withChunk(String type, byte[] content, int claimed) {
        DrawnPng png = new DrawnPng().head(1, 1, 16, 2, false);
        png.file.writeBytes(ByteBuffer.allocate(8)
                .putInt(claimed)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .array());
        png.file.writeBytes(content);
        png.file.writeBytes(new byte[4]);
        return png.end();
    }

    private static int count(int size, int from, int apart) {
        return Math.max(0, (size - from + apart - 1) / apart);
    }

    private DrawnPng head(int width, int height, int bits, int colours, boolean isInterlaced) {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {(byte) bits, (byte) colours, 0, 0, (byte) (isInterlaced ? 1 : 0)});
        return chunk("IHDR", head.array());
    }

    private DrawnPng chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        file.writeBytes(ByteBuffer.allocate(8).putInt(content.length).put(name).array());
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return this;
    }

    private byte[] end() {
        return chunk("IEND", new byte[0]).file.toByteArray();
    }
}
