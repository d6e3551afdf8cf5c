package app.touchstone.clients.exchange;

import app.touchstone.clients.OutletColumn;
import app.touchstone.platform.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file is which, by its head in English or Russian; code and name have to be there.
 *
 * @param unknown the heads that mean nothing here
 * @param width how many columns the head has
 */
public record OutletHeads(Map<OutletColumn, Integer> places, List<String> unknown, int width) {

    private static final Map<String, OutletColumn> NAMES = Map.ofEntries(
            Map.entry("code", OutletColumn.CODE),
            Map.entry("outlet code", OutletColumn.CODE),
            Map.entry("код", OutletColumn.CODE),
            Map.entry("код точки", OutletColumn.CODE),
            Map.entry("name", OutletColumn.NAME),
            Map.entry("название", OutletColumn.NAME),
            Map.entry("наименование", OutletColumn.NAME),
            Map.entry("address", OutletColumn.ADDRESS),
            Map.entry("адрес", OutletColumn.ADDRESS),
            Map.entry("region", OutletColumn.REGION),
            Map.entry("регион", OutletColumn.REGION),
            Map.entry("format", OutletColumn.FORMAT),
            Map.entry("формат", OutletColumn.FORMAT),
            Map.entry("features", OutletColumn.FEATURES),
            Map.entry("особенности", OutletColumn.FEATURES),
            Map.entry("latitude", OutletColumn.LATITUDE),
            Map.entry("lat", OutletColumn.LATITUDE),
            Map.entry("широта", OutletColumn.LATITUDE),
            Map.entry("longitude", OutletColumn.LONGITUDE),
            Map.entry("lon", OutletColumn.LONGITUDE),
            Map.entry("lng", OutletColumn.LONGITUDE),
            Map.entry("долгота", OutletColumn.LONGITUDE),
            Map.entry("time zone", OutletColumn.TIME_ZONE),
            Map.entry("timezone", OutletColumn.TIME_ZONE),
            Map.entry("часовой пояс", OutletColumn.TIME_ZONE),
            Map.entry("opening hours", OutletColumn.OPENING_HOURS),
            Map.entry("часы работы", OutletColumn.OPENING_HOURS),
            Map.entry("режим работы", OutletColumn.OPENING_HOURS),
            Map.entry("node", OutletColumn.NODE),
            Map.entry("узел", OutletColumn.NODE),
            Map.entry("node kinds", OutletColumn.NODE_KINDS),
            Map.entry("виды узлов", OutletColumn.NODE_KINDS),
            Map.entry("state", OutletColumn.STATE),
            Map.entry("состояние", OutletColumn.STATE),
            Map.entry("state since", OutletColumn.STATE_SINCE),
            Map.entry("since", OutletColumn.STATE_SINCE),
            Map.entry("в этом состоянии с", OutletColumn.STATE_SINCE),
            Map.entry("состояние с", OutletColumn.STATE_SINCE));

    /** Finds the columns of a head; refused where one that has to be there is not, or one stands twice. */
    public static OutletHeads of(List<String> head) {
        Map<OutletColumn, Integer> places = new EnumMap<>(OutletColumn.class);
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < head.size(); place++) {
            String name = head.get(place);
            Optional<OutletColumn> column = column(name);
            if (column.isEmpty()) {
                if (!name.isEmpty()) {
                    unknown.add(name);
                }
            } else if (places.putIfAbsent(column.get(), place) != null) {
                throw new Refused("clients.import.refusal.column-twice", column.get());
            }
        }
        for (OutletColumn needed : List.of(OutletColumn.CODE, OutletColumn.NAME)) {
            if (!places.containsKey(needed)) {
                throw new Refused("clients.import.refusal.no-column", needed);
            }
        }
        return new OutletHeads(places, List.copyOf(unknown), head.size());
    }

    static Optional<OutletColumn> column(String head) {
        String name = head.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        return Optional.ofNullable(NAMES.get(name));
    }

    public boolean has(OutletColumn column) {
        return places.containsKey(column);
    }

    String cell(Table.Line line, OutletColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : line.cell(place);
    }

    /** Whether the line says something right of the last head: most often a comma that was not quoted. */
    boolean overflows(Table.Line line) {
        return line.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty());
    }
}
