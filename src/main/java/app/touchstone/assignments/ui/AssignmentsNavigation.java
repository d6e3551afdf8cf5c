package app.touchstone.assignments.ui;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import app.touchstone.platform.ui.ThingPlace;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssignmentsNavigation {

    @Bean
    NavigationEntry todayEntry() {
        return new NavigationEntry(
                10, "today.nav", "today", VaadinIcon.SUN_O, Set.of(Role.COORDINATOR, Role.ADMINISTRATOR));
    }

    @Bean
    NavigationEntry visitsEntry() {
        return new NavigationEntry(
                20,
                "visits.nav",
                "visits",
                VaadinIcon.MAP_MARKER,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.REVIEWER));
    }

    @Bean
    ThingPlace visitPlace() {
        return ThingPlace.below(ActSubject.VISIT, "visits");
    }

    @Bean
    ThingPlace wavePlace() {
        return new ThingPlace(ActSubject.WAVE, (wave, client) -> "visits?client=%s&wave=%s".formatted(client, wave));
    }
}
