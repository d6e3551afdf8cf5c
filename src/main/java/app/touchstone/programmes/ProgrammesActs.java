package app.touchstone.programmes;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammesActs {

    @Bean
    Acts actsOfProgrammes() {
        return new Acts(ProgrammesAct.values());
    }
}
