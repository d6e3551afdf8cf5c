package app.touchstone.access;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The doors: the phone's, which alone takes a phone's token, and the programs' answer 401 and 403; the desk leads to the
 * sign-in page. What is not opened is shut.
 *
 * <p>{@link PasswordCheck} is found as the one provider of the application; named at a door as well, it would check each
 * wrong password twice.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The phone's application may ask for the microphone, and nothing else here may. */
    private static final String MAY_LISTEN = "microphone=(self)";

    private static final String MAY_NOT_LISTEN = "microphone=()";

    /** Stands on each answer, so that a phone knows the server's from those of boxes in between. */
    private static final HeaderWriter PROTOCOL = new StaticHeadersWriter("Touchstone-Protocol", "1");

    private static final String TIME = "Touchstone-Time";

    private final People people;
    private final TransactionTemplate transaction;
    private final SecurityContextHolderStrategy holder;
    private final DeviceSignIn devices;
    private final PhoneRefusals refusals;
    private final RequestUtil vaadinRequests;
    private final Clock clock;
    private final boolean hasSecureCookies;

    SecurityConfiguration(
            People people,
            TransactionTemplate transaction,
            SecurityContextHolderStrategy holder,
            DeviceSignIn devices,
            PhoneRefusals refusals,
            RequestUtil vaadinRequests,
            Clock clock,
            @Value("${server.servlet.session.cookie.secure}") boolean hasSecureCookies) {
        this.hasSecureCookies = hasSecureCookies;
        this.people = people;
        this.transaction = transaction;
        this.holder = holder;
        this.devices = devices;
        this.refusals = refusals;
        this.vaadinRequests = vaadinRequests;
        this.clock = clock;
    }

    @Bean
    static PasswordEncoder passwordEncoder(@Value("${touchstone.password-work}") int work) {
        Map<String, PasswordEncoder> encoders = new LinkedHashMap<>();
        encoders.put("bcrypt", new BCryptPasswordEncoder(work));
        return new DelegatingPasswordEncoder("bcrypt", encoders);
    }

    /**
     * Our own browser modules and the phone's application itself: the same for everybody, no session, kept by browsers.
     * What an open page asks about its reader knows of no session either.
     */
    @Bean
    @Order(0)
    SecurityFilterChain modules(HttpSecurity http) {
        http.securityMatcher("/ui/**", "/s", "/s/**", "/standing");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.csrf(csrf -> csrf.disable());
        // the phone's page is forwarded here for somebody signed in: their session keeps its id, or whoever loses
        // the answer on a bad line is signed out
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(fixation -> fixation.none()));
        http.requestCache(cache -> cache.disable());
        http.headers(headers -> headers.cacheControl(cache -> cache.disable())
                .permissionsPolicyHeader(policy -> policy.policy(MAY_LISTEN)));
        return http.build();
    }

    /** The phone's protocol: by the phone's token, or by the session of whoever signed in at the desk. */
    @Bean
    @Order(1)
    SecurityFilterChain phone(HttpSecurity http) {
        http.securityMatcher("/phone", "/phone/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.securityContext(contexts -> contexts.securityContextRepository(new PhoneContexts()));
        http.setSharedObject(RememberMeServices.class, devices);
        http.formLogin(form -> form.loginPage("/s/")
                .loginProcessingUrl("/phone/v1/sign-in")
                .successHandler((request, response, person) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT))
                .failureHandler(refusals));
        http.addFilterAt(byToken(), RememberMeAuthenticationFilter.class);
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.logoutUrl("/phone/v1/sign-out")
                .addLogoutHandler(devices)
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)));
        answerPrograms(http);
        return http.build();
    }

    /** Files of the desk's pages, and what the machines around ask. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http) {
        http.securityMatcher("/api", "/api/**", "/files", "/files/**", "/actuator/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .authenticated());
        answerPrograms(http);
        return http.build();
    }

    /**
     * Statuses in the place of pages, the mark by which the phone knows that they are ours, and the time, by which it
     * knows how wrong its own clock is.
     */
    private void answerPrograms(HttpSecurity http) {
        http.csrf(csrf -> csrf.spa().csrfTokenRepository(tokens()));
        http.exceptionHandling(
                errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler(
                                (request, response, denied) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN)));
        http.headers(headers -> headers.permissionsPolicyHeader(policy -> policy.policy(MAY_LISTEN))
                .addHeaderWriter(PROTOCOL)
                .addHeaderWriter((_, response) ->
                        response.setHeader(TIME, clock.instant().toString())));
        // behind the headers, so that an answer to a fault bears them as well
        http.addFilterAfter(sessionCheck(), HeaderWriterFilter.class);
    }

    /** Asked after the session, and keeps none: the next request shows the token again. */
    private RememberMeAuthenticationFilter byToken() {
        RememberMeAuthenticationFilter filter = new RememberMeAuthenticationFilter(
                new ProviderManager(new RememberMeAuthenticationProvider(DeviceSignIn.KEY)), devices);
        filter.setSecurityContextRepository(new PhoneContexts());
        filter.setSecurityContextHolderStrategy(holder);
        return filter;
    }

    @Bean
    @Order(3)
    SecurityFilterChain desk(HttpSecurity http) {
        // a refusal of the container stays one for who is not signed in, and does not become the sign-in page
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/styles.css", "/icon.svg")
                .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login")
                        .anyRequest(url -> url.authenticated())
                        .enableCsrfConfiguration(false));
        // as Vaadin would, but for the sign-in, which it opens to forms of foreign pages; its form sends what is in the
        // cookie, as it is, and the cookie outlasts the session
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        http.setSharedObject(RememberMeServices.class, devices.atTheDesk());
        http.logout(logout -> logout.addLogoutHandler(devices));
        http.formLogin(form ->
                form.failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                        + (failure instanceof TooManyTries tries
                                ? "/login?wait=" + tries.seconds()
                                : "/login?error"))));
        http.headers(headers -> headers.permissionsPolicyHeader(policy -> policy.policy(MAY_NOT_LISTEN)));
        http.addFilterBefore(sessionCheck(), AuthorizationFilter.class);
        return http.build();
    }

    /** Read by our own scripts, and sent to nobody else, by no line that can be read. */
    private CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (hasSecureCookies) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /** No bean, which would be put before every request a second time. */
    private SessionCheck sessionCheck() {
        return new SessionCheck(people, transaction, holder, clock);
    }
}
