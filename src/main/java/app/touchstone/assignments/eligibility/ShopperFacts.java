package app.touchstone.assignments.eligibility;

import app.touchstone.assignments.Visit;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.WaveId;
import app.touchstone.shoppers.ConflictOfInterest;
import app.touchstone.shoppers.Shopper;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shopper when visits are given out.
 *
 * @param declined the visits that the shopper has said no to
 * @param history the shopper's visits at the outlets in question
 * @param load how many visits the shopper has to make at present
 */
record ShopperFacts(
        Shopper shopper, List<ConflictOfInterest> conflicts, Set<VisitId> declined, List<Call> history, int load) {

    /**
     * The shopper's visit at an outlet, past or to come.
     *
     * @param number empty where it is only about to be given along with the one that is judged
     * @param madeOn the day at the outlet on which it was made; absent while it is to come
     */
    record Call(
            String number,
            OutletId outlet,
            WaveId wave,
            boolean open,
            @Nullable LocalDate madeOn) {}

    /** What is known once the shopper has been given the visit too. */
    ShopperFacts plus(Visit visit) {
        Call call = new Call("", visit.plan().place().outlet(), visit.plan().wave(), true, null);
        return new ShopperFacts(
                shopper,
                conflicts,
                declined,
                Stream.concat(history.stream(), Stream.of(call)).toList(),
                load + 1);
    }
}
