package app.touchstone.access;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.Permission;

/** Who may keep which accounts: whoever manages people every one, whoever manages shoppers those of shoppers. */
final class AccountKeeping {

    private AccountKeeping() {}

    static void require(Actor actor, Boundary account) {
        boolean isShoppers = account instanceof Boundary.Shopper && actor.can(Permission.MANAGE_SHOPPERS);
        if (!isShoppers) {
            actor.require(Permission.MANAGE_PEOPLE);
        }
    }
}
