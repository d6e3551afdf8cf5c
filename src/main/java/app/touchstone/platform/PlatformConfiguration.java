package app.touchstone.platform;

import java.time.Clock;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Optimistic locking is off in jOOQ unless asked for: without it a stale write goes through in silence. */
    @Bean
    DefaultConfigurationCustomizer optimisticLocking() {
        return configuration -> configuration
                .settings()
                .withExecuteWithOptimisticLocking(true)
                .withExecuteWithOptimisticLockingExcludeUnversioned(true);
    }
}
