package app.touchstone.shoppers;

import app.touchstone.platform.ShopperId;

/** Who keeps a shopper's name beside things of the past, and has to find them by the present one too, implements it. */
public interface ShopperRenaming {

    /** Called in the transaction that changed the name. */
    void renamed(ShopperId shopper, String name);
}
