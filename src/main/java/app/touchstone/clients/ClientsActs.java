package app.touchstone.clients;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientsActs {

    @Bean
    Acts actsOfClients() {
        return new Acts(ClientsAct.values());
    }
}
