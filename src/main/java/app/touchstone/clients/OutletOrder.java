package app.touchstone.clients;

/** By what outlets are sorted; outlets that are equal in it stand by code. */
public record OutletOrder(OutletColumn column, boolean ascending) {

    public static final OutletOrder BY_CODE = new OutletOrder(OutletColumn.CODE, true);
}
