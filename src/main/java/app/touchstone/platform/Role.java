package app.touchstone.platform;

import static app.touchstone.platform.Permission.*;

import java.util.Set;

/** What somebody is here for. The names are also the roles that views ask for with {@code @RolesAllowed}. */
public enum Role {
    ADMINISTRATOR(
            MANAGE_PEOPLE,
            READ_TRAIL,
            MANAGE_CLIENTS,
            SEE_OUTLETS,
            MANAGE_JOURNEYS,
            MANAGE_CHECKLISTS,
            SEE_CHECKLISTS,
            SEE_ORDERS,
            DECIDE_ORDERS,
            SEE_SHOPPERS,
            MANAGE_SHOPPERS,
            SEE_VISITS,
            ASSIGN_VISITS,
            REVIEW_REPORTS,
            SEE_RESULTS),
    COORDINATOR(
            MANAGE_CLIENTS,
            SEE_OUTLETS,
            MANAGE_JOURNEYS,
            MANAGE_CHECKLISTS,
            SEE_CHECKLISTS,
            SEE_ORDERS,
            DECIDE_ORDERS,
            SEE_SHOPPERS,
            MANAGE_SHOPPERS,
            SEE_VISITS,
            ASSIGN_VISITS,
            SEE_RESULTS),
    REVIEWER(SEE_OUTLETS, SEE_CHECKLISTS, SEE_SHOPPERS, SEE_VISITS, REVIEW_REPORTS, SEE_RESULTS),
    FINANCE(SEE_ORDERS),
    SHOPPER(REPORT_VISITS),
    NETWORK_MANAGER(SEE_OUTLETS, SEE_CHECKLISTS, SEE_ORDERS, PLACE_ORDERS, SEE_RESULTS),
    REGION_MANAGER(SEE_OUTLETS, SEE_RESULTS),
    OUTLET_MANAGER(SEE_OUTLETS, SEE_RESULTS);

    /** Roles of the agency's own staff. */
    public static final Set<Role> STAFF = Set.of(ADMINISTRATOR, COORDINATOR, REVIEWER, FINANCE);

    /** Roles of a client's people. */
    public static final Set<Role> CLIENT = Set.of(NETWORK_MANAGER, REGION_MANAGER, OUTLET_MANAGER);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public boolean grants(Permission permission) {
        return permissions.contains(permission);
    }
}
