package app.touchstone.clients.exchange;

import app.touchstone.clients.NodeKind;
import app.touchstone.clients.OutletState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What cells of a file say in words of either language, and days as people and spreadsheets write them. */
final class CellWords {

    private static final Map<String, OutletState> STATES = Map.ofEntries(
            Map.entry("open", OutletState.OPEN),
            Map.entry("closed", OutletState.CLOSED),
            Map.entry("открыта", OutletState.OPEN),
            Map.entry("открыт", OutletState.OPEN),
            Map.entry("работает", OutletState.OPEN),
            Map.entry("закрыта", OutletState.CLOSED),
            Map.entry("закрыт", OutletState.CLOSED));
    private static final Map<String, NodeKind> KINDS = Map.ofEntries(
            Map.entry("region", NodeKind.REGION),
            Map.entry("owner", NodeKind.OWNER),
            Map.entry("format", NodeKind.FORMAT),
            Map.entry("group", NodeKind.GROUP),
            Map.entry("регион", NodeKind.REGION),
            Map.entry("владелец", NodeKind.OWNER),
            Map.entry("формат", NodeKind.FORMAT),
            Map.entry("группа", NodeKind.GROUP));

    private static final Pattern WRITTEN_DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern COUNTED_DAY = Pattern.compile("[1-9]\\d{4}");
    /** Spreadsheets count days from here. */
    private static final LocalDate FIRST_COUNTED_DAY = LocalDate.of(1899, 12, 30);

    private CellWords() {}

    static Optional<OutletState> state(String cell) {
        return Optional.ofNullable(STATES.get(cell.toLowerCase(Locale.ROOT)));
    }

    static Optional<NodeKind> kind(String cell) {
        return Optional.ofNullable(KINDS.get(cell.toLowerCase(Locale.ROOT)));
    }

    /** The day stands before the month, unless the year is first. */
    static Optional<LocalDate> day(String cell) {
        if (COUNTED_DAY.matcher(cell).matches()) {
            return Optional.of(FIRST_COUNTED_DAY.plusDays(Long.parseLong(cell)));
        }
        Matcher written = WRITTEN_DAY.matcher(cell);
        try {
            return Optional.of(
                    written.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(written.group(3)),
                                    Integer.parseInt(written.group(2)),
                                    Integer.parseInt(written.group(1)))
                            : LocalDate.parse(cell));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
