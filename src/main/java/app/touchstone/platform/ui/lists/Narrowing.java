package app.touchstone.platform.ui.lists;

import com.vaadin.flow.router.QueryParameters;

/** What a list is narrowed by. It stands in the address, so that a list can be kept, sent and come back to. */
public interface Narrowing {

    /** Shows what an address says and tells nobody; what makes no sense there is left out. */
    void read(QueryParameters address);

    QueryParameters write();

    /** Whether there may be rows that it hides. */
    boolean isNarrowed();

    /** Goes back to everything, and tells. */
    void widen();

    /** Who hears of it when somebody changes it. */
    void onChange(Runnable changed);
}
