package app.touchstone.shoppers;

/** Which shoppers of the list to see. */
public record ShopperFilter(String text, String region, Standing standing) {

    public static final ShopperFilter ALL = new ShopperFilter("", "", Standing.ALL);

    /** Whether somebody gets visits. */
    public enum Standing {
        ALL,
        ACTIVE,
        PAUSED,
        BLOCKED;

        public static Standing of(Shopper shopper) {
            if (shopper.isBlocked()) {
                return BLOCKED;
            }
            return shopper.data().active() ? ACTIVE : PAUSED;
        }
    }
}
