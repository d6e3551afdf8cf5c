package app.touchstone.checklists.workbook;

import app.touchstone.forms.Codes;
import app.touchstone.journeys.JourneyDefinition.Touchpoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the sheet {@code touchpoints}. */
final class TouchpointRows {

    static final Set<String> COLUMNS = Set.of("name", "label", "stage", "importance", "reach");
    static final List<String> STAGES =
            List.of("consideration", "evaluation", "deal", "experience", "trigger", "loyalty");

    private TouchpointRows() {}

    static List<TouchpointRow> read(List<SheetLine> lines, WorkbookLanguages languages, Cells cells, Remarks remarks) {
        List<TouchpointRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SheetLine line : lines) {
            String code = line.take("name");
            if (code.isEmpty()) {
                if (!line.isEmpty()) {
                    remarks.error(line, "name", "checklists.remark.name-missing");
                }
                continue;
            }
            if (!Codes.isWellFormed(code)) {
                remarks.error(line, "name", "checklists.remark.code", code);
            } else if (!seen.add(code)) {
                remarks.error(line, "name", "checklists.remark.touchpoint-twice", code);
            }
            String stage = Cells.word(line, "stage");
            if (!STAGES.contains(stage)) {
                remarks.error(line, "stage", "checklists.remark.stage-unknown", stage, String.join(", ", STAGES));
            }
            rows.add(new TouchpointRow(
                    code,
                    languages.text(line, "label"),
                    stage,
                    cells.number(line, "importance", 0, 10).orElse(Touchpoint.DEFAULT_IMPORTANCE),
                    cells.number(line, "reach", 0, 1).orElse(BigDecimal.ONE)));
        }
        return rows;
    }
}
