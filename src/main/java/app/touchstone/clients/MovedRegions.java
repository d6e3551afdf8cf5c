package app.touchstone.clients;

import app.touchstone.clients.Moves.RegionText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What moves make of the region texts of outlets: whoever gets an outlet that comes out of its region does not read the
 * former one. A text stays where the tree names no other region, and where a file says it.
 */
final class MovedRegions {

    private final NetworkTree tree;
    private final boolean said;

    /** @param said whether a file says the region texts itself */
    MovedRegions(NetworkTree tree, boolean said) {
        this.tree = tree;
        this.said = said;
    }

    @Nullable
    RegionText of(String text, String before, String after) {
        Node old = tree.nearest(NodeKind.REGION, before).orElse(null);
        Node now = tree.nearest(NodeKind.REGION, after).orElse(null);
        String next = now == null ? "" : now.name();
        boolean stays = said || text.isEmpty() || Objects.equals(old, now) || text.equals(next);
        return stays ? null : new RegionText(text, next);
    }
}
