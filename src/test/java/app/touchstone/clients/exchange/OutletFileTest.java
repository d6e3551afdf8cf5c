package app.touchstone.clients.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.platform.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutletFileTest {

    private static final String CYRILLIC = "Код;Название;Адрес\nRT-01;Хрустальная;\"г. Тверь; ул. Ёлочная, 6\"\n";

    @Test
    void readsCommasSemicolonsAndTabs() {
        List<List<String>> same = List.of(List.of("A", "Harbour, east"));
        assertThat(cells("code,name\nA,\"Harbour, east\"\n")).isEqualTo(same);
        assertThat(cells("code;name\r\nA;Harbour, east\r\n")).isEqualTo(same);
        assertThat(cells("code\tname\nA\tHarbour, east")).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
    void readsTheCharacterSetsThatSpreadsheetsWrite(String charset) {
        Table table = TableReader.read(CYRILLIC.getBytes(Charset.forName(charset)));
        assertThat(table.head()).containsExactly("Код", "Название", "Адрес");
        assertThat(table.lines().getFirst().cells())
                .containsExactly("RT-01", "Хрустальная", "г. Тверь; ул. Ёлочная, 6");
        assertThat(table.encoding()).isEqualTo("UTF-8".equals(charset) ? "" : charset);
    }

    @Test
    void dropsTheByteOrderMark() {
        assertThat(TableReader.read(("\ufeff" + CYRILLIC).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TableReader.read(CYRILLIC.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        Table table = TableReader.read(bytes("code,name\n\nA,\"two\nlines\"\nB,b\n"));
        assertThat(table.lines()).extracting(Table.Line::number).containsExactly(3, 4);
        assertThat(table.lines().getFirst().cells()).containsExactly("A", "two\nlines");
    }

    @Test
    void readsTheValuesOfAWorkbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Точки");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "name");
            sheet.value(0, 2, "latitude");
            sheet.value(2, 0, 104);
            sheet.value(2, 1, "=cmd|' /C calc'!A0");
            sheet.value(2, 2, 55.755800000000001);
            sheet.value(3, 0, "007");
            sheet.formula(3, 1, "CONCATENATE(\"a\",\"b\")");
        }
        Table table = TableReader.read(file.toByteArray());
        assertThat(table.head()).containsExactly("code", "name", "latitude");
        assertThat(table.lines().getFirst())
                .isEqualTo(new Table.Line(3, List.of("104", "=cmd|' /C calc'!A0", "55.7558")));
        assertThat(table.lines().get(1).cell(0)).isEqualTo("007");
        assertThat(table.lines().get(1).cell(1)).doesNotContain("CONCATENATE");
    }

    @Test
    void guardsWhatASpreadsheetWouldRun() {
        for (String cell : List.of("=1+1", "+7 495", "-A1", "@SUM(A1)", "'=1+1", "''", "'quoted'", "＝1")) {
            assertThat(CsvTable.guarded(cell)).startsWith("'").isNotEqualTo(cell);
            assertThat(cells("code,name\nA,\"" + CsvTable.guarded(cell) + "\"")).isEqualTo(List.of(List.of("A", cell)));
        }
        for (String cell : List.of("", "-0.5", "55.7", "O'Hara", "a=b")) {
            assertThat(CsvTable.guarded(cell)).isEqualTo(cell);
        }
        assertThat(cells("code,name\nA,'typed by hand")).isEqualTo(List.of(List.of("A", "'typed by hand")));
    }

    @Test
    void refusesWhatIsNoTable() {
        refused("clients.import.refusal.empty", new byte[0]);
        refused("clients.import.refusal.empty", bytes("\n , \n"));
        refused("clients.import.refusal.no-table", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1A, 10, 0, 0});
        refused("clients.import.refusal.old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        refused("clients.import.refusal.broken-csv", bytes("code,name\nA,\"never closed\n"));
        refused("clients.import.refusal.broken-workbook", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        refused("clients.import.refusal.large", new byte[TableReader.MAXIMUM_BYTES + 1]);
    }

    @Test
    void refusesAnArchiveThatUnpacksToTooMuch() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] much = new byte[1024 * 1024];
            for (long written = 0; written <= WorkbookTable.MAXIMUM_INFLATED; written += much.length) {
                zip.write(much);
            }
        }
        assertThat(file.size()).isLessThan(1024 * 1024);
        refused("clients.import.refusal.bomb", file.toByteArray());
    }

    @Test
    void refusesATableThatIsFarLargerThanItsFile() throws IOException {
        byte[] wide = workbook(1000, "<row><c r=\"XFD{row}\"><v>1</v></c></row>", "");
        byte[] pointed = workbook(4000, "<row><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>", "x".repeat(30_000));

        for (byte[] file : List.of(wide, pointed)) {
            assertThat(file.length).isLessThan(100_000);
            refused("clients.import.refusal.bomb", file);
        }
    }

    /** As a spreadsheet writes it, with these rows and one text that cells may point to. */
    private static byte[] workbook(int rows, String row, String text) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(whole, "test", "1.0")) {
            workbook.newWorksheet("Outlets").value(0, 0, "code");
        }
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (int number = 1; number <= rows; number++) {
            sheet.append(row.replace("{row}", Integer.toString(number)));
        }
        sheet.append("</sheetData></worksheet>");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(whole.toByteArray()))
                        .get();
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(
                        switch (part.getName()) {
                            case "xl/worksheets/sheet1.xml" -> bytes(sheet.toString());
                            case "xl/sharedStrings.xml" -> bytes("<sst><si><t>" + text + "</t></si></sst>");
                            default -> from.getInputStream(part).readAllBytes();
                        });
            }
        }
        return file.toByteArray();
    }

    @Test
    void aDamagedWorkbookIsRefusedAndNothingWorse() throws IOException {
        byte[] whole = workbook();
        assertThat(TableReader.read(whole).lines()).hasSize(19);
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            byte[] damaged = whole.clone();
            damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            isReadOrRefused(damaged);
            isReadOrRefused(Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 4)));
            isReadOrRefused(withDamagedParts(whole, random));
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Outlets");
            for (int row = 0; row < 20; row++) {
                sheet.value(row, 0, "code " + row);
                sheet.value(row, 1, row * 1.5);
                sheet.value(row, 2, row > 3);
                sheet.inlineString(row, 3, "inline");
            }
        }
        return file.toByteArray();
    }

    /** The archive is whole, its XML is not. */
    private static byte[] withDamagedParts(byte[] whole, Random random) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile source = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(whole))
                        .get();
                ZipOutputStream target = new ZipOutputStream(file)) {
            for (ZipArchiveEntry part : Collections.list(source.getEntries())) {
                byte[] content = source.getInputStream(part).readAllBytes();
                content[random.nextInt(content.length)] = (byte) (32 + random.nextInt(96));
                target.putNextEntry(new ZipEntry(part.getName()));
                target.write(content);
            }
        }
        return file.toByteArray();
    }

    private static void isReadOrRefused(byte[] bytes) {
        try {
            TableReader.read(bytes);
        } catch (Refused expected) {
            assertThat(expected.messageKey()).startsWith("clients.import.refusal.");
        }
    }

    private static void refused(String key, byte[] bytes) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TableReader.read(bytes))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private static List<List<String>> cells(String csv) {
        return TableReader.read(bytes(csv)).lines().stream()
                .map(Table.Line::cells)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
