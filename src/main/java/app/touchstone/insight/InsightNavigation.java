package app.touchstone.insight;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import app.touchstone.platform.ui.NavigationEntry.Place;
import app.touchstone.platform.ui.ThingPlace;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsightNavigation {

    @Bean
    NavigationEntry networkEntry(OwnOutlet own) {
        return new NavigationEntry(
                15,
                "insight.nav",
                "network",
                VaadinIcon.SITEMAP,
                Set.of(
                        Role.NETWORK_MANAGER,
                        Role.REGION_MANAGER,
                        Role.OUTLET_MANAGER,
                        Role.COORDINATOR,
                        Role.REVIEWER,
                        Role.ADMINISTRATOR),
                actor -> own.of(actor).map(outlet -> new Place(outlet.name(), "outlets/" + outlet.id())));
    }

    @Bean
    ThingPlace outletPlace() {
        return ThingPlace.below(ActSubject.OUTLET, "outlets");
    }
}
