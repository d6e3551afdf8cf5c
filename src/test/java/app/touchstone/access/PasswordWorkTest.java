package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** Tests guess cheaply; an installation that says nothing of it does not let anybody. */
class PasswordWorkTest {

    @Test
    void aPasswordIsHashedWithTwelveStepsUnlessSaidOtherwise() throws IOException {
        List<PropertySource<?>> shipped =
                new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yml"));
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(shipped.getFirst());
        int work = new PropertySourcesPropertyResolver(sources)
                .getRequiredProperty("touchstone.password-work", Integer.class);

        assertThat(SecurityConfiguration.passwordEncoder(work).encode("seven brass kettles"))
                .startsWith("{bcrypt}$2a$12$");
    }
}
