package app.touchstone.shoppers;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Consequence;
import app.touchstone.platform.ShopperId;
import java.util.List;

/** What a shopper has to do and does no more once blocked; whoever keeps such things implements it. */
public interface ShopperBlocking {

    /** What blocking would bring about, for those who are about to block. */
    List<Consequence> ifBlocked(ShopperId shopper);

    /** Called in the transaction that blocked the shopper, which holds the row. */
    void blocked(Actor actor, ShopperId shopper);

    /** Called in the transaction that lifted the block. */
    void unblocked(Actor actor, ShopperId shopper);
}
