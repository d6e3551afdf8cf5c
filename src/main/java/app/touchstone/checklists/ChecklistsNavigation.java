package app.touchstone.checklists;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import app.touchstone.platform.ui.ThingPlace;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistsNavigation {

    @Bean
    NavigationEntry checklistsEntry() {
        return new NavigationEntry(
                50,
                "checklists.nav",
                "checklists",
                VaadinIcon.CHECK_SQUARE_O,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR));
    }

    @Bean
    ThingPlace checklistPlace() {
        return ThingPlace.on(ActSubject.CHECKLIST, "checklists");
    }
}
