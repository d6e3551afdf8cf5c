package app.touchstone.forms;

import java.util.Set;

/**
 * For which outlets a question exists at all: where {@code onlyFor} is empty or names the outlet's code or one of its
 * features, and {@code exceptFor} names neither. {@code exceptFor} holding {@code all} switches the question off.
 */
public record Applicability(Set<String> onlyFor, Set<String> exceptFor) {

    public static final String EVERY_OUTLET = "all";

    public Applicability {
        onlyFor = Set.copyOf(onlyFor);
        exceptFor = Set.copyOf(exceptFor);
    }

    public static Applicability everywhere() {
        return new Applicability(Set.of(), Set.of());
    }

    public boolean appliesTo(String outletCode, Set<String> features) {
        boolean included = onlyFor.isEmpty()
                || onlyFor.contains(outletCode)
                || features.stream().anyMatch(onlyFor::contains);
        boolean excluded = exceptFor.contains(EVERY_OUTLET)
                || exceptFor.contains(outletCode)
                || features.stream().anyMatch(exceptFor::contains);
        return included && !excluded;
    }
}
