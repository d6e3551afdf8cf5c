package app.touchstone.platform;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of things that something is done with, by the codes under which the audit trail stores them. */
public enum ActSubject {
    PERSON("person"),
    CLIENT("client"),
    OUTLET("outlet"),
    NODE("node"),
    JOURNEY("journey"),
    CHECKLIST("checklist"),
    SHOPPER("shopper"),
    ORDER("order"),
    PROGRAMME("programme"),
    WAVE("wave"),
    VISIT("visit");

    private final String code;

    ActSubject(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ActSubject> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
