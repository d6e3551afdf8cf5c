package app.touchstone.checklists;

/** What kind of answer a question takes. Which kinds carry a score stands in {@link Question#isScored()}. */
public enum QuestionType {
    /** Yes or no, as the two options {@code yes} and {@code no}. */
    YES_NO,
    /** One of the options. */
    SINGLE,
    /** Several of the options. */
    MULTIPLE,
    /** A whole number on the question's scale. */
    SCALE,
    /** A decimal number, with the question's unit. */
    NUMBER,
    /** An amount of money in the client's currency. */
    MONEY,
    /** A span of time in minutes, as a decimal number. */
    DURATION,
    TEXT,
    DATE,
    TIME,
    PHOTO,
    /** Words to read; takes no answer. */
    NOTE;

    /** Whether the answer is a number, that is, has an order and may be compared with bounds. */
    public boolean isNumber() {
        return switch (this) {
            case SCALE, NUMBER, MONEY, DURATION -> true;
            case YES_NO, SINGLE, MULTIPLE, TEXT, DATE, TIME, PHOTO, NOTE -> false;
        };
    }

    /** Whether the answer is chosen from options. */
    public boolean isChoice() {
        return this == YES_NO || this == SINGLE || this == MULTIPLE;
    }
}
