package app.touchstone.platform.bounds;

import java.math.BigDecimal;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.module.SimpleModule;

/** What is kept is read without ever hanging; requests are read by {@link Incoming}. */
@Configuration(proxyBeanMethods = false)
class BoundsConfiguration {

    @Bean
    JsonMapperBuilderCustomizer keptNumbers() {
        return builder ->
                builder.addModule(new SimpleModule("kept").addDeserializer(BigDecimal.class, new KeptNumbers()));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer requests(Incoming incoming) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(incoming.json()));
    }
}
