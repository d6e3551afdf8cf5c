package app.touchstone.platform;

import java.util.Arrays;
import java.util.Optional;

/** What the audit trail may tell of an act besides, by the names under which it stores the values. */
public enum ActDetail {
    ACTIVE("active", Value.YES_OR_NO),
    CHANGED("changed", Value.TEXT),
    FILE("file", Value.TEXT),
    NEW("new", Value.TEXT),
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
    VISITS("visits", Value.TEXT);

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

    public static Optional<ActDetail> of(String code) {
        return Arrays.stream(values())
                .filter(detail -> detail.code.equals(code))
                .findFirst();
    }

    /** What is stored for it, which decides how it is put into words; what the act says already is silent. */
    public enum Value {
        TEXT,
        YES_OR_NO,
        ROLES,
        DAY,
        SILENT
    }
}
