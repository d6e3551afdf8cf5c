package app.touchstone.review;

import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewNavigation {

    @Bean
    NavigationEntry queueEntry() {
        return new NavigationEntry(
                5, "review.nav", "review", VaadinIcon.CHECK_SQUARE_O, Set.of(Role.REVIEWER, Role.ADMINISTRATOR));
    }
}
