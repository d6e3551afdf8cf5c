package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.TestDatabase;
import app.touchstone.Touchstone;
import app.touchstone.platform.Actors;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Role;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ContextConfiguration;

/** Has a database of its own, in which nobody is yet. */
@SpringBootTest(classes = Touchstone.class, properties = "touchstone.address=https://first.example.org")
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorIT {

    private static final Pattern WHO_SPEAKS = Pattern.compile(" INFO \\d+ --- \\[.*?] (\\S+) +: (.*)");
    private static final String PASSWORD = "seven brass kettles";

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private PeopleService people;

    /** What an operator reads is short, and the product's own: its parts speak when something is wrong. */
    @Test
    void theStartIsQuiet(CapturedOutput output) {
        List<MatchResult> lines = WHO_SPEAKS.matcher(output.getAll()).results().toList();

        assertThat(lines)
                .extracting(line -> line.group(2))
                .anySatisfy(line -> assertThat(line).startsWith("The database is at version"))
                .anySatisfy(line -> assertThat(line).isEqualTo("Touchstone answers at https://first.example.org"));
        assertThat(lines)
                .extracting(line -> line.group(1))
                .allSatisfy(logger -> assertThat(logger).startsWith("a"));
    }

    @Test
    void isMadeOnceByTheLinkThatTheStartPrints(CapturedOutput output) {
        firstStart.greet();
        String printed = output.getOut();
        String token = printed.substring(printed.lastIndexOf("https://first.example.org/welcome/"))
                .lines()
                .findFirst()
                .orElseThrow()
                .substring("https://first.example.org/welcome/".length());
        assertThat(invitations.look(token).email()).isEmpty();

        invitations.acceptAsFirstAdministrator(token, "Ada", "ada@example.org", PASSWORD, Locale.ENGLISH);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> invitations.acceptAsFirstAdministrator(
                        token, "Eve", "eve@example.org", PASSWORD, Locale.ENGLISH));
        assertThat(invitations.inviteFirstAdministrator()).isEmpty();
        assertThat(people.list(Actors.staff(), "", 0, 10))
                .singleElement()
                .satisfies(ada -> assertThat(ada.data().roles()).containsExactly(Role.ADMINISTRATOR));
    }
}
