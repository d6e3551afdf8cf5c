package app.touchstone.shoppers;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShoppersActs {

    @Bean
    Acts actsOfShoppers() {
        return new Acts(ShoppersAct.values());
    }
}
