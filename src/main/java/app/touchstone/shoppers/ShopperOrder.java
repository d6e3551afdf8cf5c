package app.touchstone.shoppers;

/** The order of the list of shoppers; who has no value comes last. */
public record ShopperOrder(Column column, boolean descending) {

    public static final ShopperOrder BY_NAME = new ShopperOrder(Column.NAME, false);

    /** What the list can be sorted by. */
    public enum Column {
        NAME,
        CITY,
        GRADE
    }
}
