package app.touchstone.checklists.workbook;

import app.touchstone.checklists.Gravity;
import java.util.List;

/**
 * Something that was found in a workbook, at its place. An error means that the workbook cannot become a checklist as it
 * stands; a warning names what is left out or taken otherwise than written.
 *
 * @param row the row's number as the spreadsheet counts, 0 for the sheet as a whole
 * @param column the column's heading, empty for the row as a whole
 * @param arguments texts, numbers or {@link Enum} constants for the message
 */
public record Remark(Gravity gravity, String sheet, int row, String column, String messageKey, List<Object> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    public boolean isError() {
        return gravity == Gravity.ERROR;
    }
}
