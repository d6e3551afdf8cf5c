package app.touchstone.platform.ui;

import app.touchstone.platform.Role;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;

/**
 * An entry of the side navigation, contributed by a module as a bean.
 *
 * @param order place in the list, lowest first
 * @param labelKey message key of the label
 * @param path route, without a leading slash
 * @param roles who sees it; the view guards itself besides
 */
public record NavigationEntry(int order, String labelKey, String path, VaadinIcon icon, Set<Role> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }
}
