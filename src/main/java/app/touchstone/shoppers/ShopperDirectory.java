package app.touchstone.shoppers;

import app.touchstone.platform.NotFound;
import app.touchstone.platform.ShopperId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads shoppers without a boundary, for modules that have checked who asks. */
@Component
@Transactional(readOnly = true)
public class ShopperDirectory {

    private final Shoppers shoppers;
    private final Conflicts conflicts;

    ShopperDirectory(Shoppers shoppers, Conflicts conflicts) {
        this.shoppers = shoppers;
        this.conflicts = conflicts;
    }

    public Shopper get(ShopperId id) {
        return shoppers.find(id).orElseThrow(NotFound::new);
    }

    /** The shopper, held until the caller's transaction ends, so that two people do not both give the last free visit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Shopper hold(ShopperId id) {
        return shoppers.hold(id).orElseThrow(NotFound::new);
    }

    /** Who could go to the regions, likeliest first, and then those who could not; a text narrows it by name or city. */
    public List<Shopper> nearest(String text, Collection<String> regions, int limit) {
        return shoppers.nearest(text, regions, limit);
    }

    public List<ConflictOfInterest> conflicts(Collection<ShopperId> of) {
        return conflicts.of(of);
    }
}
