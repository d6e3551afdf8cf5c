package app.touchstone.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs in by the token of a phone, for each request anew and without a session: what opens the phone's door opens no
 * other. A cookie that is not good any more is left where it is, for an answer that comes late must not take away the
 * one of a new sign-in.
 */
@Component
class DeviceSignIn implements RememberMeServices, LogoutHandler {

    /** By which the filter knows its own from what others made. */
    static final String KEY = UUID.randomUUID().toString();

    private final DeviceService devices;
    private final ZoneOfDevice zones;
    private final TransactionTemplate transaction;
    private final boolean isAlwaysSecure;

    DeviceSignIn(
            DeviceService devices,
            People people,
            TransactionTemplate transaction,
            @Value("${server.servlet.session.cookie.secure:false}") boolean isAlwaysSecure) {
        this.devices = devices;
        this.zones = new ZoneOfDevice(people);
        this.transaction = transaction;
        this.isAlwaysSecure = isAlwaysSecure;
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        Optional<Authentication> found =
                token(request).flatMap(token -> transaction.execute(_ -> recognise(token, request)));
        return found.orElse(null);
    }

    private Optional<Authentication> recognise(String token, HttpServletRequest request) {
        return devices.recognise(token).map(principal -> {
            zones.learn(principal.person(), request);
            return new RememberMeAuthenticationToken(KEY, principal, principal.getAuthorities());
        });
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // a wrong password says nothing of the token that is there
    }

    /** The phone is this person's from now on; a session of whoever else was signed in here ends. */
    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn principal) {
            token(request).ifPresent(token -> {
                devices.makeRoom(token, principal.person());
                devices.giveBack(token, DeviceEnd.SIGNED_IN_ANEW);
            });
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            String token =
                    devices.admit(principal.person(), principal.since(), request.getHeader(HttpHeaders.USER_AGENT));
            write(request, response, token, Devices.AT_MOST);
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        token(request).ifPresent(token -> {
            devices.giveBack(token, DeviceEnd.SIGNED_OUT);
            write(request, response, "", Duration.ZERO);
        });
    }

    /** Whoever signs in at the desk is who uses this browser: it keeps no token of another person. */
    RememberMeServices atTheDesk() {
        return new RememberMeServices() {

            @Override
            public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
                return null;
            }

            @Override
            public void loginFail(HttpServletRequest request, HttpServletResponse response) {
                DeviceSignIn.this.loginFail(request, response);
            }

            @Override
            public void loginSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
                if (authentication.getPrincipal() instanceof SignedIn principal) {
                    token(request).ifPresent(token -> devices.makeRoom(token, principal.person()));
                }
            }
        };
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String token, Duration age) {
        String path = request.getContextPath();
        ResponseCookie cookie = ResponseCookie.from(DeviceService.COOKIE, token)
                .path(path.isEmpty() ? "/" : path)
                .maxAge(age)
                .httpOnly(true)
                .secure(isAlwaysSecure || request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(DeviceService.COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }
}
