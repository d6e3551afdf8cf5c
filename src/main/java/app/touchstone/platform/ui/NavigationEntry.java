package app.touchstone.platform.ui;

import app.touchstone.platform.Actor;
import app.touchstone.platform.Role;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the side navigation, contributed by a module as a bean.
 *
 * @param order place in the list, lowest first
 * @param labelKey message key of the label
 * @param path route, without a leading slash
 * @param roles who sees it; the view guards itself besides
 * @param own the place of somebody who has one of their own here
 */
public record NavigationEntry(int order, String labelKey, String path, VaadinIcon icon, Set<Role> roles, Own own) {

    /** Leads somebody to a place of their own instead of the one that all share; asked anew at each entry. */
    @FunctionalInterface
    public interface Own {
        Optional<Place> of(Actor actor);
    }

    /**
     * A place that is one person's.
     *
     * @param name what it is called, in no language
     */
    public record Place(String name, String path) {}

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    public NavigationEntry(int order, String labelKey, String path, VaadinIcon icon, Set<Role> roles) {
        this(order, labelKey, path, icon, roles, _ -> Optional.empty());
    }

    /** Whether the entry is shown to somebody. */
    public boolean isFor(Actor actor) {
        return !Collections.disjoint(roles, actor.roles());
    }
}
