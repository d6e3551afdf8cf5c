package app.touchstone.clients.exchange;

import java.util.List;

/**
 * A file as a table of texts, whatever it was: the head, and the lines below it that are not blank.
 *
 * @param encoding the character set that was used where the file names none; empty otherwise
 */
public record Table(List<String> head, List<Line> lines, String encoding) {

    static final int MAXIMUM_LINES = 100_000;

    /**
     * A row with its cells.
     *
     * @param number the row as a spreadsheet counts it
     */
    public record Line(int number, List<String> cells) {

        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
