package app.touchstone.reports;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportsActs {

    @Bean
    Acts actsOfReports() {
        return new Acts(ReportsAct.values());
    }
}
