package app.touchstone.clients;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import app.touchstone.platform.ui.ThingPlace;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientsNavigation {

    @Bean
    NavigationEntry clientsEntry() {
        return new NavigationEntry(
                40, "clients.nav", "clients", VaadinIcon.SHOP, Set.of(Role.COORDINATOR, Role.ADMINISTRATOR));
    }

    @Bean
    ThingPlace clientPlace() {
        return ThingPlace.below(ActSubject.CLIENT, "clients");
    }

    @Bean
    ThingPlace nodePlace() {
        return new ThingPlace(ActSubject.NODE, (_, client) -> client == null ? "clients" : "clients/" + client);
    }
}
