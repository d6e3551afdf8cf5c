package app.touchstone.forms;

import app.touchstone.forms.Condition.Comparison;

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
    /** A span of time in minutes, as a decimal number that the shopper states. */
    DURATION,
    /** A span of time in minutes that the phone measures from start to stop. */
    TIMER,
    /** A line or two of words. */
    TEXT,
    /** An account in the shopper's own words, perhaps with a least length. */
    LONG_TEXT,
    DATE,
    TIME,
    PHOTO,
    /** Sound: of a call, or the shopper's own words right after the visit. */
    AUDIO,
    /** What was paid, with the time on the receipt and its photo. */
    RECEIPT,
    /** Where the phone is. */
    LOCATION,
    /** That something was read or done; there is nothing else to answer. */
    ACKNOWLEDGEMENT,
    /** The prices of the question's products, each with the word that it was not on sale instead. */
    PRICES,
    /** Words to read; takes no answer. */
    NOTE;

    /** Whether the answer has a number in it by which it is ordered and may be compared with bounds. */
    public boolean isNumber() {
        return switch (this) {
            case SCALE, NUMBER, MONEY, DURATION, TIMER, RECEIPT -> true;
            case YES_NO, SINGLE, MULTIPLE, TEXT, LONG_TEXT, DATE, TIME, PHOTO, AUDIO -> false;
            case LOCATION, ACKNOWLEDGEMENT, PRICES, NOTE -> false;
        };
    }

    /** Whether the number in the answer can be held against a target. */
    public boolean takesTarget() {
        return this == NUMBER || this == MONEY || this == DURATION || this == TIMER;
    }

    /** Whether the answer lies in what was photographed or recorded, and its value only names that. */
    public boolean isEvidence() {
        return this == PHOTO || this == AUDIO;
    }

    /** Whether the answer is chosen from options. */
    public boolean isChoice() {
        return this == YES_NO || this == SINGLE || this == MULTIPLE;
    }

    /** Whether a condition may compare its answers so; a comparison that it does not take is never true of them. */
    public boolean takes(Comparison is) {
        return switch (is) {
            case ANSWERED, UNANSWERED, NA -> this != NOTE;
            case IS, IS_NOT, ONE_OF, NONE_OF -> hasValues();
            case CONTAINS, CONTAINS_ANY -> this == MULTIPLE;
            case GT, GTE, LT, LTE, BETWEEN -> isNumber();
        };
    }

    /** Whether the answer is something that a condition can name: an option, a number, a text, a day, a time. */
    private boolean hasValues() {
        return isChoice() || isNumber() || this == TEXT || this == LONG_TEXT || this == DATE || this == TIME;
    }
}
