package app.touchstone.assignments;

import static app.touchstone.db.assignments.Tables.RENAMED_SHOPPER;
import static app.touchstone.db.assignments.Tables.VISIT;

import app.touchstone.platform.ShopperId;
import app.touchstone.shoppers.ShopperRenaming;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The present names of shoppers who had another one: visits keep the old one, and are found by both. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RenamedShoppers implements ShopperRenaming {

    private final DSLContext database;

    RenamedShoppers(DSLContext database) {
        this.database = database;
    }

    @Override
    public void renamed(ShopperId shopper, String name) {
        database.mergeInto(RENAMED_SHOPPER)
                .using(DSL.selectOne())
                .on(RENAMED_SHOPPER.SHOPPER_ID.eq(shopper))
                .whenMatchedThenUpdate()
                .set(RENAMED_SHOPPER.NAME, name)
                .whenNotMatchedThenInsert(RENAMED_SHOPPER.SHOPPER_ID, RENAMED_SHOPPER.NAME)
                .values(shopper, name)
                .execute();
    }

    /** Visits of shoppers whose present name contains the text. */
    static Condition isNow(String text) {
        return VISIT.SHOPPER_ID.in(DSL.select(RENAMED_SHOPPER.SHOPPER_ID)
                .from(RENAMED_SHOPPER)
                .where(RENAMED_SHOPPER.NAME.containsIgnoreCase(text)));
    }
}
