package app.touchstone.platform.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a page of the desk may load and run: scripts of its own host, and those in the page that carry the number which
 * was drawn for this answer alone. Vaadin's engine makes functions of what the server sends and writes styles into the
 * page, so both are let. In development mode a page is put together by another server, and has no policy.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {

    private static final int BYTES = 18;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean isProduction = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(page -> guard(page, isProduction));
    }

    private void guard(IndexHtmlResponse page, boolean isProduction) {
        VaadinResponse response = page.getVaadinResponse();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "microphone=()");
        if (!isProduction) {
            response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
            return;
        }
        String number = number();
        page.getDocument().select("script").attr("nonce", number);
        response.setHeader("Content-Security-Policy", policy(number));
    }

    private static String policy(String number) {
        return "default-src 'none'; script-src 'self' 'nonce-" + number + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' blob: data:; "
                + "media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; "
                + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";
    }

    private String number() {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return Base64.getEncoder().encodeToString(drawn);
    }
}
