package app.touchstone.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says last where the product answers, and with which link the first administrator is made as long as there is none. */
@Component
@Profile("!demo")
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final InvitationService invitations;
    private final String address;

    FirstStart(InvitationService invitations, @Value("${touchstone.address}") String address) {
        this.invitations = invitations;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        log.info("Touchstone answers at {}", address);
        invitations
                .inviteFirstAdministrator()
                .ifPresent(token -> log.warn(
                        "Nobody administers this installation yet. Open this link once, within two days: {}/welcome/{}",
                        address,
                        token));
    }
}
