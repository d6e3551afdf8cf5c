package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.access.PageStanding.Stands;
import app.touchstone.access.Person.PersonData;
import app.touchstone.platform.Actors;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.Preferences.ColourScheme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** What an open page is told of its reader, whatever became of them. */
@IntegrationTest
@ByClock
class PageStandingIT {

    private static final String NEXT_PASSWORD = "another long password";

    @Autowired
    private PageStanding standing;

    @Autowired
    private PasswordCheck check;

    @Autowired
    private PeopleService people;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private SecurityContextHolderStrategy holder;

    @Autowired
    private MovableClock clock;

    private Person olga;
    private String mark;

    @BeforeEach
    void open() {
        olga = staff.somebody(Role.COORDINATOR, Translations.ENGLISH);
        clock.advance(Duration.ofSeconds(1));
        mark = drawn();
        clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void leave() {
        holder.clearContext();
    }

    @Test
    void isOverTwelveHoursAfterTheSignIn() {
        clock.advance(Duration.ofHours(11).plusMinutes(59));
        assertThat(standing.ask(mark)).isEqualTo(Stands.SAME);

        clock.advance(Duration.ofMinutes(1));

        assertThat(standing.ask(mark)).isEqualTo(Stands.OVER);
        String longer = mark.replaceFirst("\\.([0-9]+)\\.", ".9$1.");
        assertThat(standing.ask(longer)).as("a mark that was changed").isEqualTo(Stands.OVER);
    }

    @Test
    void staysTheSameForWhoChoosesHowToReadIt() {
        people.choose(olga.actor(), Translations.RUSSIAN, ColourScheme.DARK);
        people.chooseZone(olga.actor(), ZoneId.of("Asia/Tbilisi"));

        assertThat(standing.ask(mark)).isEqualTo(Stands.SAME);
    }

    @Test
    void changesWithTheRolesAndIsTheSameOnceItIsDrawnAnew() {
        become(Set.of(Role.FINANCE), true);

        assertThat(standing.ask(mark)).isEqualTo(Stands.CHANGED);
        assertThat(standing.ask(drawn())).isEqualTo(Stands.SAME);
    }

    @Test
    void isOverForWhoIsBlockedAndStaysSo() {
        become(olga.data().roles(), false);
        assertThat(standing.ask(mark)).isEqualTo(Stands.OVER);

        become(olga.data().roles(), true);
        assertThat(standing.ask(mark)).isEqualTo(Stands.OVER);
    }

    @Test
    void isOverForWhoIsSignedOutEverywhere() {
        people.signOutEverywhere(Actors.staff(), olga.id());

        assertThat(standing.ask(mark)).isEqualTo(Stands.OVER);
    }

    @Test
    void isOverWithANewPassword() {
        people.changePassword(olga.actor(), StaffFixture.PASSWORD, NEXT_PASSWORD);

        assertThat(standing.ask(mark)).isEqualTo(Stands.OVER);
    }

    @Test
    void isOverWithAPasswordByInvitation() {
        invitations.accept(invitations.invite(Actors.staff(), olga.id()), NEXT_PASSWORD);

        assertThat(standing.ask(mark)).isEqualTo(Stands.OVER);
    }

    @Test
    void isOverForMarksThatNobodyWasGiven() {
        String[] parts = mark.split("\\.");

        for (int index = 0; index < parts.length - 1; index++) {
            String[] other = parts.clone();
            other[index] = index == 0 ? UUID.randomUUID().toString() : parts[3];
            assertThat(standing.ask(String.join(".", other))).isEqualTo(Stands.OVER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x.y.z", "nobody"})
    void isOverForWhatIsNoMark(String text) {
        assertThat(standing.ask(text)).isEqualTo(Stands.OVER);
    }

    @Test
    void marksNoPageOfNobody() {
        holder.clearContext();

        assertThat(standing.mark()).isEmpty();
    }

    private String drawn() {
        var context = holder.createEmptyContext();
        context.setAuthentication(check.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(olga.data().email(), StaffFixture.PASSWORD)));
        holder.setContext(context);
        return standing.mark().orElseThrow();
    }

    private void become(Set<Role> roles, boolean active) {
        Person now = people.get(Actors.staff(), olga.id());
        PersonData data = now.data();
        people.update(
                Actors.staff(),
                now.id(),
                now.version(),
                new PersonData(data.email(), data.name(), roles, data.boundary(), active));
    }
}
