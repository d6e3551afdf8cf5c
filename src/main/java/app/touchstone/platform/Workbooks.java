package app.touchstone.platform;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/** Writes workbooks that others can read, however many rows they have. */
public final class Workbooks {

    private static final String APPLICATION = "Touchstone";
    private static final String SHEETS = "xl/worksheets/";
    private static final String ONE_CELL = "<dimension ref=\"A1\"/>";
    /** A sheet says its size before its first row. */
    private static final int HEAD = 8192;

    private Workbooks() {}

    /** What stands in a workbook; a sheet is written on by {@code flush}, and memory holds what came since. */
    public interface Content {
        void writeTo(Workbook workbook) throws IOException;
    }

    /**
     * Writes a workbook; until it is whole it lies in a file of the system's, which goes in any case. The target gets it
     * without the sizes of its sheets: the library that writes them says that each has one cell, and readers that trust
     * it, such as those of XLSForm tools, find nothing else; without a size they count for themselves.
     */
    public static void write(OutputStream target, Content content) throws IOException {
        write(Files.createTempFile("workbook", ".xlsx"), target, content);
    }

    /** As above, with a file of the caller's, which is gone afterwards. */
    static void write(Path draft, OutputStream target, Content content) throws IOException {
        try {
            // the workbook ends its archive, and leaves what is under it open
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft));
                    Workbook workbook = new Workbook(file, APPLICATION, "1.0")) {
                content.writeTo(workbook);
            }
            copy(draft, target);
        } finally {
            Files.delete(draft);
        }
    }

    private static void copy(Path draft, OutputStream target) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(draft).get()) {
            ZipOutputStream to = new ZipOutputStream(target);
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().startsWith(SHEETS)) {
                        to.write(headWithoutSize(content));
                    }
                    content.transferTo(to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }

    private static byte[] headWithoutSize(InputStream sheet) throws IOException {
        // each byte is a letter of its own, so that no letter of several bytes is cut
        String head = new String(sheet.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        return head.replaceFirst(ONE_CELL, "").getBytes(StandardCharsets.ISO_8859_1);
    }
}
