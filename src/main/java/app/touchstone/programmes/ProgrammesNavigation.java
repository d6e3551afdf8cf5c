package app.touchstone.programmes;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import app.touchstone.platform.ui.ThingPlace;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammesNavigation {

    @Bean
    NavigationEntry ordersEntry() {
        return new NavigationEntry(
                30,
                "orders.nav",
                "orders",
                VaadinIcon.CLIPBOARD_TEXT,
                Set.of(Role.NETWORK_MANAGER, Role.COORDINATOR, Role.ADMINISTRATOR, Role.FINANCE));
    }

    @Bean
    NavigationEntry programmesEntry() {
        return new NavigationEntry(
                35, "programmes.nav", "programmes", VaadinIcon.COINS, Set.of(Role.COORDINATOR, Role.ADMINISTRATOR));
    }

    @Bean
    ThingPlace orderPlace() {
        return ThingPlace.below(ActSubject.ORDER, "orders");
    }

    @Bean
    ThingPlace programmePlace() {
        return ThingPlace.on(ActSubject.PROGRAMME, "programmes");
    }
}
