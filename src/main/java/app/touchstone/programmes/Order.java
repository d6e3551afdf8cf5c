package app.touchstone.programmes;

import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client's request: which outlets, which checklist, how many visits, when. Verbs return the next state or refuse.
 *
 * @param price what the visits cost when the order was placed; absent where no rate was agreed
 * @param reason why it was declined or cancelled
 */
public record Order(
        OrderId id,
        int version,
        String number,
        ClientId client,
        @Nullable ProgrammeId programme,
        OrderState state,
        Wish wish,
        @Nullable Money price,
        Instant createdAt,
        PersonId createdBy,
        @Nullable Instant placedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** The most visits to one outlet that one order asks for. */
    public static final int MOST_VISITS = 50;

    /**
     * What the client wants.
     *
     * @param visitsPerOutlet 1 to {@link #MOST_VISITS}
     * @param from first day of the window, local to each outlet
     * @param to last day of the window, included
     */
    public record Wish(
            ChecklistId checklist,
            List<OutletId> outlets,
            int visitsPerOutlet,
            LocalDate from,
            LocalDate to,
            String wishes) {

        public Wish {
            outlets = outlets.stream().distinct().toList();
            wishes = Words.fitting(wishes, Words.PAGE);
            if (from.isAfter(to)) {
                throw new Refused("programmes.refusal.window");
            }
            if (visitsPerOutlet < 1 || visitsPerOutlet > MOST_VISITS) {
                throw new Refused("programmes.refusal.visits-per-outlet", MOST_VISITS);
            }
        }

        public int visits() {
            return outlets.size() * visitsPerOutlet;
        }
    }

    public Order rewrite(Wish changed) {
        if (state != OrderState.DRAFT) {
            throw new Refused("programmes.refusal.not-a-draft", number, state);
        }
        return new Order(
                id, version, number, client, programme, state, changed, price, createdAt, createdBy, null, null, null);
    }

    public Order place(LocalDate today, @Nullable ProgrammeId under, @Nullable Money priced, Instant at) {
        requireNext(OrderState.PLACED);
        if (wish.outlets().isEmpty()) {
            throw new Refused("programmes.refusal.no-outlets");
        }
        if (wish.to().isBefore(today)) {
            throw new Refused("programmes.refusal.past-window");
        }
        return new Order(
                id,
                version,
                number,
                client,
                under,
                OrderState.PLACED,
                wish,
                priced,
                createdAt,
                createdBy,
                at,
                decidedAt,
                reason);
    }

    /**
     * Confirms for people who have been told; a price that was named when the order was placed stays.
     *
     * @param priced what it costs by the rate of today
     */
    public Order confirm(
            ProgrammeId under, Disclosure disclosure, @Nullable Money priced, LocalDate today, Instant at) {
        requireNext(OrderState.CONFIRMED);
        disclosure.requireTold(today);
        disclosure.requireConsentInAllLanguages();
        return new Order(
                id,
                version,
                number,
                client,
                under,
                OrderState.CONFIRMED,
                wish,
                price == null ? priced : price,
                createdAt,
                createdBy,
                placedAt,
                at,
                null);
    }

    /** The same without outlets that closed since it was placed; its price goes down by their share. */
    Order without(Set<OutletId> closed) {
        requireNext(OrderState.CONFIRMED);
        List<OutletId> left = wish.outlets().stream()
                .filter(outlet -> !closed.contains(outlet))
                .toList();
        if (left.isEmpty()) {
            throw new Refused("programmes.refusal.all-outlets-closed", number);
        }
        Wish less = new Wish(wish.checklist(), left, wish.visitsPerOutlet(), wish.from(), wish.to(), wish.wishes());
        return new Order(
                id,
                version,
                number,
                client,
                programme,
                state,
                less,
                price == null ? null : price.share(less.visits(), wish.visits()),
                createdAt,
                createdBy,
                placedAt,
                decidedAt,
                reason);
    }

    public Order decline(String why, Instant at) {
        requireNext(OrderState.DECLINED);
        return decided(OrderState.DECLINED, programme, at, requireReason(why));
    }

    /** A draft is thrown away without a reason: nobody was told of it. */
    public Order cancel(String why, Instant at) {
        requireNext(OrderState.CANCELLED);
        return decided(OrderState.CANCELLED, programme, at, state == OrderState.DRAFT ? null : requireReason(why));
    }

    public Order goToField() {
        requireNext(OrderState.IN_FIELD);
        return decided(OrderState.IN_FIELD, programme, decidedAt, null);
    }

    public Order complete() {
        requireNext(OrderState.COMPLETED);
        return decided(OrderState.COMPLETED, programme, decidedAt, null);
    }

    private void requireNext(OrderState next) {
        if (!state.canBecome(next)) {
            throw new Refused("programmes.refusal.order-state", number, state, next);
        }
    }

    private static String requireReason(String why) {
        if (why.isBlank()) {
            throw new Refused("programmes.refusal.no-reason");
        }
        return Words.fitting(why, Words.PAGE);
    }

    private Order decided(OrderState next, @Nullable ProgrammeId under, @Nullable Instant at, @Nullable String why) {
        return new Order(
                id, version, number, client, under, next, wish, price, createdAt, createdBy, placedAt, at, why);
    }
}
