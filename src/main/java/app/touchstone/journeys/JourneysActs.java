package app.touchstone.journeys;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JourneysActs {

    @Bean
    Acts actsOfJourneys() {
        return new Acts(JourneysAct.values());
    }
}
