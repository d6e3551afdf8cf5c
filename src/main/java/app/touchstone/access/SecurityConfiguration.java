package app.touchstone.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two doors: the programs' interface answers 401 and 403, the desk leads to the sign-in page. What is not opened is shut.
 *
 * <p>{@link PasswordCheck} is found as the one provider of the application; named at a door as well, it would check each
 * wrong password twice.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final int BCRYPT_STRENGTH = 12;

    /** No inline scripts, no inline styles, nothing from elsewhere. */
    private static final String STRICT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                    + "img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The phone's application may ask for the microphone, and nothing else here may. */
    private static final String MAY_LISTEN = "microphone=(self)";

    private static final String MAY_NOT_LISTEN = "microphone=()";

    /** Stands on each answer, so that a phone knows the server's from those of boxes in between. */
    private static final HeaderWriter PROTOCOL = new StaticHeadersWriter("Touchstone-Protocol", "1");

    private final People people;
    private final TransactionTemplate transaction;
    private final SecurityContextHolderStrategy holder;

    SecurityConfiguration(People people, TransactionTemplate transaction, SecurityContextHolderStrategy holder) {
        this.people = people;
        this.transaction = transaction;
        this.holder = holder;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        Map<String, PasswordEncoder> encoders = new LinkedHashMap<>();
        encoders.put("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH));
        return new DelegatingPasswordEncoder("bcrypt", encoders);
    }

    /** Our own browser modules and the phone's application itself: the same for everybody, no session, kept by browsers. */
    @Bean
    @Order(0)
    SecurityFilterChain modules(HttpSecurity http) {
        http.securityMatcher(
                "/ui/**",
                "/s/assets/**",
                "/s/index.html",
                "/s/worker.js",
                "/s/manifest.webmanifest",
                "/s/icon.svg",
                "/s/icon-*.png");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.csrf(csrf -> csrf.disable());
        // the phone's page is forwarded here for somebody signed in: their session keeps its id, or whoever loses
        // the answer on a bad line is signed out
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(fixation -> fixation.none()));
        http.requestCache(cache -> cache.disable());
        http.headers(headers -> headers.cacheControl(cache -> cache.disable())
                .contentSecurityPolicy(policy -> policy.policyDirectives(STRICT_POLICY))
                .permissionsPolicyHeader(policy -> policy.policy(MAY_LISTEN)));
        return http.build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        http.securityMatcher("/api/**", "/files/**", "/phone/**", "/s", "/s/**", "/actuator/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/api/**", "/files/**", "/phone/**", "/s", "/s/**")
                .authenticated()
                .anyRequest()
                .denyAll());
        http.csrf(csrf -> csrf.spa());
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        request -> !request.getServletPath().startsWith("/s"))
                .defaultAuthenticationEntryPointFor(
                        (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/login"),
                        request -> true)
                .accessDeniedHandler(
                        (request, response, denied) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN)));
        http.logout(logout -> logout.logoutUrl("/phone/v1/sign-out")
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICT_POLICY))
                .permissionsPolicyHeader(policy -> policy.policy(MAY_LISTEN))
                .addHeaderWriter(PROTOCOL));
        http.addFilterAfter(sessionCheck(), SecurityContextHolderFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain desk(HttpSecurity http) {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/styles.css", "/icon.svg").permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login").anyRequest(url -> url.authenticated()));
        http.formLogin(form ->
                form.failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                        + (failure instanceof TooManyTries tries
                                ? "/login?wait=" + tries.seconds()
                                : "/login?error"))));
        http.headers(headers -> headers.permissionsPolicyHeader(policy -> policy.policy(MAY_NOT_LISTEN)));
        http.addFilterBefore(sessionCheck(), AuthorizationFilter.class);
        return http.build();
    }

    /** No bean, which would be put before every request a second time. */
    private SessionCheck sessionCheck() {
        return new SessionCheck(people, transaction, holder);
    }
}
