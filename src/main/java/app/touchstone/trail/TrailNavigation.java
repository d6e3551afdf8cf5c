package app.touchstone.trail;

import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailNavigation {

    @Bean
    NavigationEntry trailEntry() {
        return new NavigationEntry(90, "trail.nav", "trail", VaadinIcon.ARCHIVE, Set.of(Role.ADMINISTRATOR));
    }
}
