package app.touchstone.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** At the phone's door a session that is there counts, and none is made: whoever came in by it is known for one request. */
final class PhoneContexts implements SecurityContextRepository {

    private final SecurityContextRepository request = new RequestAttributeSecurityContextRepository();
    private final SecurityContextRepository both =
            new DelegatingSecurityContextRepository(request, new HttpSessionSecurityContextRepository());

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest asked) {
        return both.loadDeferredContext(asked);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return both.loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest asked, HttpServletResponse response) {
        request.saveContext(context, asked, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest asked) {
        return both.containsContext(asked);
    }
}
