package app.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {

    @Test
    void leavesEverythingButTheSizes() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Workbooks.write(written, workbook -> {
            Worksheet sheet = workbook.newWorksheet("survey");
            sheet.value(0, 0, "вид");
            sheet.value(4, 3, 42);
            sheet.flush();
            sheet.inlineString(4000, 3, "view".repeat(5000));
        });

        assertThat(sheet(written.toByteArray()))
                .contains("<v>42</v>")
                .contains("view".repeat(5000))
                .doesNotContain("<dimension");
    }

    @Test
    void leavesNoFileBehindWhereWritingEndsHalfway(@TempDir Path folder) {
        Path draft = folder.resolve("draft");
        assertThatIOException()
                .isThrownBy(() -> Workbooks.write(draft, OutputStream.nullOutputStream(), workbook -> {
                    assertThat(draft).exists();
                    workbook.newWorksheet("survey").value(0, 0, "half");
                    throw new IOException("The line is cut");
                }))
                .withMessage("The line is cut");
        assertThat(draft).doesNotExist();
    }

    private static String sheet(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("The workbook has no sheet");
    }
}
