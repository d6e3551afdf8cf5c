package app.touchstone.trail.ui;

import app.touchstone.trail.TrailEntry;
import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry keeps as codes, in the words that the screens have for it. */
final class TrailWords {

    private static final Set<String> KNOWN = Set.of(
            "active",
            "changed",
            "file",
            "new",
            "question",
            "reason",
            "revisitOf",
            "roles",
            "rotationDays",
            "shopper",
            "unchanged",
            "until",
            "version",
            "visits");

    private TrailWords() {}

    static String action(Component in, TrailEntry entry) {
        return in.getTranslation("trail.action." + entry.action());
    }

    /** An order's state is left out: the action says it already. */
    static String details(Component in, TrailEntry entry) {
        return entry.details().entrySet().stream()
                .filter(detail -> KNOWN.contains(detail.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> in.getTranslation("trail.detail." + detail.getKey(), value(in, detail)))
                .collect(Collectors.joining("; "));
    }

    private static String value(Component in, Map.Entry<String, String> detail) {
        return switch (detail.getKey()) {
            case "active" ->
                in.getTranslation(Boolean.parseBoolean(detail.getValue()) ? "platform.yes" : "platform.no");
            case "roles" ->
                Stream.of(detail.getValue().split(", "))
                        .map(role -> in.getTranslation("Role." + role))
                        .collect(Collectors.joining(", "));
            default -> detail.getValue();
        };
    }
}
