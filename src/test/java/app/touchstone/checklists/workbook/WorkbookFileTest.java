package app.touchstone.checklists.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.platform.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkbookFileTest {

    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
              <sheets><sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>""";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"r1\" Target=\"/xl/worksheets/s.xml\"/></Relationships>";

    @Test
    void readsCellsOfEveryKind() {
        SheetCells sheet = WorkbookFile.sheets(workbook("""
                        <row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
                          <c t="b"><v>1</v></c><c r="F3"><v>0.30000000000000004</v></c><c r="G3"><f>1+1</f><v>2</v></c>
                          <c r="H3"><f>A1</f></c><c r="I3" t="e"><v>#REF!</v></c><c r="J3" t="str"><f>A1</f><v>cached</v></c></row>
                        <row/><row><c><v>4.50</v></c></row>""")).getFirst();
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().getFirst().number()).isEqualTo(3);
        assertThat(sheet.rows().getFirst().cells())
                .containsExactly(
                        Map.entry(0, "shared\rtext"),
                        Map.entry(2, "inline"),
                        Map.entry(3, "yes"),
                        Map.entry(5, "0.3"),
                        Map.entry(6, "2"),
                        Map.entry(9, "cached"));
        assertThat(sheet.rows().getFirst().unreadable()).containsExactly(7, 8);
        assertThat(sheet.rows().getLast().number()).isEqualTo(5);
        assertThat(sheet.rows().getLast().cells()).containsExactly(Map.entry(0, "4.50"));
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        refuses("checklists.refusal.not-a-workbook", new byte[0]);
        refuses(
                "checklists.refusal.not-a-workbook",
                "type,name\ntext,q1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refuses("checklists.refusal.not-a-workbook", TestWorkbook.raw(Map.of("word/document.xml", "<document/>")));
        refuses("checklists.refusal.not-a-workbook", workbook("<row><c t=\"s\"><v>99</v></c></row>"));
        refuses("checklists.refusal.not-a-workbook", workbook("<row><c r=\"AAAAAAAAAA1\"><v>1</v></c></row>"));
        refuses("checklists.refusal.not-a-workbook", workbook("<row><c>"));
    }

    @Test
    void refusesBombs() {
        refuses("checklists.refusal.workbook-large", workbook("<!-- " + " ".repeat(70_000_000) + "-->"));
        refuses("checklists.refusal.workbook-large", workbook("<row><c r=\"ZZZ1\"><v>1</v></c></row>"));
        refuses("checklists.refusal.workbook-large", workbook("<row><c><v>1</v></c></row>".repeat(10_001)));
    }

    @Test
    void makesNothingLongOfWhatIsShort() {
        SheetCells sheet = WorkbookFile.sheets(
                        workbook("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>1</v></c><c><v>1e32000</v></c></row>"))
                .getFirst();
        Map<Integer, String> cells = sheet.rows().getFirst().cells();

        assertThat(cells.get(0)).isEqualTo("blank").isSameAs(cells.get(1));
        assertThat(cells.get(2)).isEqualTo("1e32000");
    }

    @Test
    void resolvesNoEntities() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        refuses(
                "checklists.refusal.not-a-workbook",
                TestWorkbook.raw(Map.of(
                        "xl/workbook.xml",
                        entity + "<workbook><sheets>&e;</sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS)));
    }

    @Test
    void survivesDamage() {
        byte[] whole = new TestWorkbook()
                .sheet("survey", "type | name | label\ntext | q1 | Why")
                .bytes();
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int hit = 0; hit < 1 + random.nextInt(4) && damaged.length > 0; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(WorkbookImport.read(damaged)).isNotNull();
            } catch (Refused refused) {
                assertThat(refused.messageKey()).startsWith("checklists.refusal.");
            }
        }
    }

    private static byte[] workbook(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>shared_x000D_text</t><rPh><t>said</t></rPh></si><si><t> blank </t></si></sst>");
        parts.put("xl/worksheets/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return TestWorkbook.raw(parts);
    }

    private static void refuses(String key, byte[] file) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> WorkbookFile.sheets(file))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
