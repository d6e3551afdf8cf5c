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
    NOTE
}
