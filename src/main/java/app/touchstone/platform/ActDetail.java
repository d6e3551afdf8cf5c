package app.touchstone.platform;

import java.util.Arrays;
import java.util.Optional;

/** What the audit trail may tell of an act besides, by the names under which it stores the values. */
public enum ActDetail {
    ACTIVE("active", Value.YES_OR_NO),
    CHANGED("changed", Value.TEXT),
    DEVICE("device", Value.TEXT),
    DIFFERENCE_EN("difference.en", Value.IN_ONE_LANGUAGE),
    DIFFERENCE_RU("difference.ru", Value.IN_ONE_LANGUAGE),
    FILE("file", Value.TEXT),
    FROM("from", Value.DAY),
    IN_PLACE_OF("inPlaceOf", Value.TEXT),
    NEW("new", Value.TEXT),
    NODE("node", Value.TEXT),
    QUESTION("question", Value.TEXT),
    REASON("reason", Value.TEXT),
    REVISIT_OF("revisitOf", Value.TEXT),
    ROLES("roles", Value.ROLES),
    ROTATION_DAYS("rotationDays", Value.TEXT),
    SHOPPER("shopper", Value.TEXT),
    STATE("state", Value.SILENT),
    UNCHANGED("unchanged", Value.TEXT),
    UNTIL("until", Value.DAY),
    VERSION("version", Value.TEXT),
    VISITS("visits", Value.TEXT),
    ZONE("zone", Value.TEXT);

    private final String code;
    private final Value value;

    ActDetail(String code, Value value) {
        this.code = code;
        this.value = value;
    }

    public String code() {
        return code;
    }

    public Value value() {
        return value;
    }

    /** Whether it may be told of every act, because it says who acted and not what was done. */
    boolean isOfEveryAct() {
        return this == IN_PLACE_OF;
    }

    public static Optional<ActDetail> of(String code) {
        return Arrays.stream(values())
                .filter(detail -> detail.code.equals(code))
                .findFirst();
    }

    /**
     * What is stored for it, which decides how it is put into words; what the act says already is silent. What is stored
     * as words stands in every language, and a reader sees the one whose code ends the name.
     */
    public enum Value {
        TEXT,
        YES_OR_NO,
        ROLES,
        DAY,
        IN_ONE_LANGUAGE,
        SILENT
    }
}
