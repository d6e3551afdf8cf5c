package app.touchstone.assignments;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssignmentsActs {

    @Bean
    Acts actsOfAssignments() {
        return new Acts(AssignmentsAct.values());
    }
}
