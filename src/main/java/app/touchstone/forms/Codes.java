package app.touchstone.forms;

import java.util.regex.Pattern;

/** What a code may be: it stands in conditions, files and addresses, so gaps and brackets stay out. */
public final class Codes {

    /** The word for "not applicable" in workbooks and answers; no option may have it as its code. */
    public static final String NOT_APPLICABLE = "na";

    /** Stands between a code and the number of its repetition, as in {@code greeted~2}; no code has it of its own. */
    public static final String REPETITION = "~";

    public static final String YES = "yes";
    public static final String NO = "no";

    /** In characters. */
    public static final int LONGEST = 100;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\s\\p{Cntrl}{}'\";:~]");

    private Codes() {}

    public static boolean isWellFormed(String code) {
        return !code.isEmpty()
                && code.length() <= LONGEST
                && !FORBIDDEN.matcher(code).find();
    }
}
