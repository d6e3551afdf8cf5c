package app.touchstone.checklists;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistsActs {

    @Bean
    Acts actsOfChecklists() {
        return new Acts(ChecklistsAct.values());
    }
}
