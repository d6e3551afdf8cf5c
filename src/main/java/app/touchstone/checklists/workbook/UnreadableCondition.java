package app.touchstone.checklists.workbook;

/** A text is no condition that the product knows; says which part is not. */
final class UnreadableCondition extends Exception {

    private final String part;

    UnreadableCondition(String part) {
        super("Not understood: (%s)".formatted(part));
        this.part = part;
    }

    String part() {
        return part;
    }
}
