package app.touchstone.shoppers.ui;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Role;
import app.touchstone.platform.ui.NavigationEntry;
import app.touchstone.platform.ui.ThingPlace;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShoppersNavigation {

    @Bean
    NavigationEntry shoppersEntry() {
        return new NavigationEntry(
                60,
                "shoppers.nav",
                "shoppers",
                VaadinIcon.USER_STAR,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.REVIEWER));
    }

    @Bean
    ThingPlace shopperPlace() {
        return ThingPlace.below(ActSubject.SHOPPER, "shoppers");
    }
}
