package app.touchstone.platform.schedules;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is done by the clock is done, unless {@code touchstone.schedules} says that another instance alone does it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "touchstone.schedules", matchIfMissing = true)
class Schedules {}
