package app.touchstone.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What every workbook that we write needs before others read it. */
public final class Workbooks {

    private static final String SHEETS = "xl/worksheets/";
    private static final String ONE_CELL = "<dimension ref=\"A1\"/>";

    private Workbooks() {}

    /**
     * The workbook without the size of its sheets. The library that writes them says that each has one cell, and readers
     * that trust it, such as those of XLSForm tools, find nothing else; without a size they count for themselves.
     */
    public static byte[] withoutSizes(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().startsWith(SHEETS) ? withoutSize(content) : content);
                to.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutSize(byte[] sheet) {
        return new String(sheet, StandardCharsets.UTF_8)
                .replaceFirst(ONE_CELL, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
