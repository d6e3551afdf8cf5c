package app.touchstone.access;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import app.touchstone.platform.ui.ThingPlace;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(80, "people.nav", "people", VaadinIcon.USERS, Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    ThingPlace personPlace() {
        return ThingPlace.on(ActSubject.PERSON, "people");
    }
}
