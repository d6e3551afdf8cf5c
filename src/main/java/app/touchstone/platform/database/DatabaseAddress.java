package app.touchstone.platform.database;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the database is and who asks there.
 *
 * @param settings what stands behind the address proper
 */
record DatabaseAddress(String url, String settings, String user, String password) {

    /** As Spring Boot reads it. */
    @Component
    static final class Configured {

        private final DatabaseAddress address;

        Configured(
                @Value("${spring.datasource.url}") String url,
                @Value("${spring.datasource.username:}") String user,
                @Value("${spring.datasource.password:}") String password) {
            this.address = of(url, user, password);
        }

        DatabaseAddress get() {
            return address;
        }
    }

    static DatabaseAddress of(String url, String user, String password) {
        int end = url.indexOf(url.startsWith("jdbc:h2:") ? ';' : '?');
        return end < 0
                ? new DatabaseAddress(url, "", user, password)
                : new DatabaseAddress(url.substring(0, end), url.substring(end), user, password);
    }

    /** The whole address with these settings in the place of those that it has. */
    String with(Map<String, ?> others) {
        return url
                + others.entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("&", settings.isEmpty() ? "?" : settings + "&", ""));
    }

    /** For people: where it is, without what may be secret in the settings or before the host. */
    @Override
    public String toString() {
        return url.replaceFirst("//[^/@]*@", "//");
    }
}
