package app.touchstone.journeys.ui;

import app.touchstone.platform.ActSubject;
import app.touchstone.platform.ui.ThingPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JourneyPlace {

    @Bean
    ThingPlace journeyTemplatePlace() {
        return ThingPlace.below(ActSubject.JOURNEY, "journeys");
    }
}
