package app.touchstone.access;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessActs {

    @Bean
    Acts actsOfAccess() {
        return new Acts(AccessAct.values());
    }
}
