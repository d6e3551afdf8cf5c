package app.touchstone.clients;

import static app.touchstone.db.clients.Tables.OUTLET;

import app.touchstone.db.clients.tables.records.OutletRecord;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CountedOrder;
import app.touchstone.platform.Stale;
import app.touchstone.platform.rows.RowLock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How an outlet stands in its row. */
final class OutletRows {

    static final RowLock<OutletRecord> LOCK = new RowLock<>(
            OUTLET,
            OUTLET.ROW_VERSION,
            row -> new Stale(row.getChangedByName(), row.getChangedAt(), row.getCode() + " " + row.getName()));

    private static final int SEARCH_LENGTH = 2000;

    private OutletRows() {}

    static Outlet outlet(OutletRecord row) {
        return new Outlet(
                row.getId(),
                row.getRowVersion(),
                row.getClientId(),
                row.getNodeId(),
                row.getCode(),
                row.getName(),
                row.getAddress(),
                row.getRegion(),
                row.getFormat(),
                features(row.getFeatures()),
                row.getTimeZone(),
                degrees(row.getLatitude()),
                degrees(row.getLongitude()),
                row.getOpeningHours(),
                row.getActive(),
                row.getStateSince());
    }

    static void fill(OutletRecord row, OutletData data, Actor actor, Instant now) {
        row.setNodeId(data.node());
        row.setCode(data.code());
        row.setName(data.name());
        row.setAddress(data.address());
        row.setRegion(data.region());
        row.setFormat(data.format());
        row.setFeatures(data.features().isEmpty() ? "" : mark(String.join(";", data.features())));
        row.setTimeZone(data.timeZone());
        row.setLatitude(data.latitude());
        row.setLongitude(data.longitude());
        row.setOpeningHours(data.openingHours());
        row.setActive(data.active());
        row.setStateSince(data.stateSince());
        row.setSearchText(searchText(data));
        row.setCodeOrder(CountedOrder.stored(data.code()));
        row.setNameOrder(CountedOrder.stored(data.name()));
        row.setRegionOrder(CountedOrder.stored(data.region()));
        row.setFormatOrder(CountedOrder.stored(data.format()));
        row.setChangedAt(now);
        row.setChangedByName(actor.name());
    }

    /** A feature between its marks, as it is kept and searched. */
    static String mark(String feature) {
        return ";" + feature + ";";
    }

    static Set<String> features(String kept) {
        Set<String> features = new TreeSet<>(Arrays.asList(kept.split(";")));
        features.remove("");
        return Collections.unmodifiableSet(features);
    }

    private static String searchText(OutletData data) {
        String text = CellText.folded(data.code() + " " + data.name() + " " + data.address());
        return text.length() > SEARCH_LENGTH ? text.substring(0, SEARCH_LENGTH) : text;
    }

    private static @Nullable BigDecimal degrees(@Nullable BigDecimal kept) {
        return kept == null ? null : kept.setScale(OutletData.DECIMALS, RoundingMode.HALF_UP);
    }
}
