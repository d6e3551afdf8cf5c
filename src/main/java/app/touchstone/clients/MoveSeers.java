package app.touchstone.clients;

import app.touchstone.access.OutletGrants.Holder;
import app.touchstone.platform.OutletId;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Who sees outlets after a move that did not see them before, and the other way round. */
final class MoveSeers {

    private final List<Holder> holders;
    private final Collection<Way> ways;
    private final MoveReason why;

    /** An outlet's way from the path of its node to another. */
    record Way(OutletId outlet, String from, String to) {}

    MoveSeers(List<Holder> holders, Collection<Way> ways, MoveReason why) {
        this.holders = holders;
        this.ways = ways;
        this.why = why;
    }

    List<String> gaining() {
        return names(holder -> ways.stream().anyMatch(way -> !holds(holder, way) && isBelow(holder, way.to())));
    }

    /** A sale takes an outlet from whoever is named on it. */
    List<String> losing() {
        return names(holder -> ways.stream()
                .anyMatch(way -> holds(holder, way) && !isBelow(holder, way.to()) && !staysNamed(holder, way)));
    }

    private List<String> names(Predicate<Holder> wanted) {
        return holders.stream().filter(wanted).map(Holder::name).distinct().toList();
    }

    private boolean staysNamed(Holder holder, Way way) {
        return why != MoveReason.SALE && holder.outlets().contains(way.outlet());
    }

    private static boolean holds(Holder holder, Way way) {
        return holder.outlets().contains(way.outlet()) || isBelow(holder, way.from());
    }

    private static boolean isBelow(Holder holder, String path) {
        return holder.nodes().stream().anyMatch(node -> path.contains("/" + node + "/"));
    }
}
