package app.touchstone.review;

import app.touchstone.platform.Acts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewActs {

    @Bean
    Acts actsOfReview() {
        return new Acts(ReviewAct.values());
    }
}
