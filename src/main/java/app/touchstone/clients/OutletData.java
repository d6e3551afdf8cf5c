package app.touchstone.clients;

import app.touchstone.platform.NodeId;
import app.touchstone.platform.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a file says of an outlet: it has a code and a name, and a position on Earth or none.
 *
 * @param stateSince the first day on which it is open, or closed; nothing where nobody says so
 */
public record OutletData(
        NodeId node,
        String code,
        String name,
        String address,
        String region,
        String format,
        Set<String> features,
        ZoneId timeZone,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String openingHours,
        boolean active,
        @Nullable LocalDate stateSince) {

    static final int DECIMALS = 6;
    private static final int MAXIMUM_SCALE = 100;
    private static final BigDecimal MAXIMUM_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MAXIMUM_LONGITUDE = BigDecimal.valueOf(180);

    public OutletData {
        code = required(OutletColumn.CODE, code);
        name = required(OutletColumn.NAME, name);
        address = OutletColumn.ADDRESS.fitting(CellText.clean(address));
        region = OutletColumn.REGION.fitting(CellText.clean(region));
        format = OutletColumn.FORMAT.fitting(CellText.clean(format));
        features = cleanFeatures(features);
        latitude = within(latitude, MAXIMUM_LATITUDE, "clients.refusal.latitude");
        longitude = within(longitude, MAXIMUM_LONGITUDE, "clients.refusal.longitude");
        if ((latitude == null) != (longitude == null)) {
            throw new Refused("clients.refusal.half-position");
        }
        openingHours = OutletColumn.OPENING_HOURS.fitting(CellText.clean(openingHours));
    }

    /** Of an outlet of which nobody says since when it is open or closed. */
    public OutletData(
            NodeId node,
            String code,
            String name,
            String address,
            String region,
            String format,
            Set<String> features,
            ZoneId timeZone,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            String openingHours,
            boolean active) {
        this(
                node,
                code,
                name,
                address,
                region,
                format,
                features,
                timeZone,
                latitude,
                longitude,
                openingHours,
                active,
                /* stateSince= */ null);
    }

    OutletData withStateSince(@Nullable LocalDate day) {
        return new OutletData(
                node,
                code,
                name,
                address,
                region,
                format,
                features,
                timeZone,
                latitude,
                longitude,
                openingHours,
                active,
                day);
    }

    private static String required(OutletColumn column, String text) {
        String clean = CellText.clean(text);
        if (clean.isEmpty()) {
            throw new Refused("clients.refusal.missing", column);
        }
        return column.fitting(clean);
    }

    private static SortedSet<String> cleanFeatures(Set<String> features) {
        SortedSet<String> clean = new TreeSet<>();
        for (String feature : features) {
            String text = CellText.clean(feature);
            if (text.indexOf(';') >= 0) {
                throw new Refused("clients.refusal.feature-mark", text);
            }
            if (!text.isEmpty()) {
                clean.add(text);
            }
        }
        OutletColumn.FEATURES.fitting(String.join(";", clean));
        return Collections.unmodifiableSortedSet(clean);
    }

    private static @Nullable BigDecimal within(@Nullable BigDecimal degrees, BigDecimal maximum, String refusal) {
        if (degrees == null) {
            return null;
        }
        // far more decimals than a position has would take for ever to round
        if (degrees.abs().compareTo(maximum) > 0 || degrees.scale() > MAXIMUM_SCALE) {
            throw new Refused(refusal);
        }
        return degrees.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
