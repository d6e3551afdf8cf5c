package app.touchstone.clients;

import app.touchstone.platform.OutletId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody sees of a client's outlets, those among them that are no longer theirs. */
public final class NetworkSight {

    private final @Nullable Map<OutletId, OutletSight> parts;

    private NetworkSight(@Nullable Map<OutletId, OutletSight> parts) {
        this.parts = parts;
    }

    static NetworkSight everything() {
        return new NetworkSight(null);
    }

    static NetworkSight of(Map<OutletId, OutletSight> parts) {
        return new NetworkSight(Map.copyOf(parts));
    }

    /** The outlets of which the viewer sees anything; absent where it is all of them. */
    public Optional<Set<OutletId>> known() {
        return Optional.ofNullable(parts).map(Map::keySet);
    }

    /** Nothing where the outlet never stood in the viewer's part. */
    public Optional<OutletSight> at(OutletId outlet) {
        return parts == null ? Optional.of(OutletSight.everything()) : Optional.ofNullable(parts.get(outlet));
    }

    /** The outlets whose visits differ in whether they are seen. */
    public Set<OutletId> parted() {
        return parts == null
                ? Set.of()
                : parts.entrySet().stream()
                        .filter(part -> part.getValue().isParted())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The outlets that stood in the viewer's part once and stand elsewhere today. */
    public Set<OutletId> former() {
        return parts == null
                ? Set.of()
                : parts.entrySet().stream()
                        .filter(part -> !part.getValue().now())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
