package app.touchstone.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ApiClient;
import app.touchstone.ByClock;
import app.touchstone.MovableClock;
import app.touchstone.ServedTest;
import app.touchstone.SettableDisk;
import app.touchstone.access.StaffFixture;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import app.touchstone.platform.faults.DiskRoom;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Before the disk is full the agency is warned; then photos wait on the phone, and answers are kept all the same. */
@ServedTest
@ByClock
class FullDiskIT {

    private static final long MEGABYTE = 1 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private SettableDisk disk;

    @Autowired
    private DiskRoom room;

    @Autowired
    private Translations translations;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private MovableClock clock;

    private final byte[] picture = ReportedVisits.picture(80, 60);
    private final String photo = Identifiers.next().toString();
    private ApiClient client;
    private VisitId visit;

    @BeforeEach
    void signIn() throws Exception {
        clock.set(ReportedVisits.AFTERNOON);
        Accepted accepted = fixture.accepted();
        visit = accepted.visit().id();
        client = new ApiClient("http://localhost:" + port, Duration.ofMinutes(1));
        client.signIn(fixture.account(accepted, Locale.of("ru")), ReportedVisits.PASSWORD);
    }

    @AfterEach
    void makeRoom() {
        disk.leave(SettableDisk.ROOMY);
        client.close();
    }

    @Test
    void leavesPhotosOnThePhoneAndKeepsAnswers() throws Exception {
        disk.leave(MEGABYTE);

        for (HttpResponse<String> answer : List.of(
                put("/photos/" + photo + "?" + query(), picture),
                put("/photos/" + photo + "/parts?" + query() + "&offset=0&size=" + picture.length, picture))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Touchstone-Protocol")).hasValue("1");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"platform.fault.full\"", "не осталось места");
        }
        String id = Identifiers.next().toString();
        assertThat(client.send(client.changing(path("/answers/" + id), "application/json")
                                .PUT(BodyPublishers.ofString("""
                                        {"id":"%s","question":"clean","value":{"kind":"choice","option":"yes"},\
                                        "comment":"","note":"","revision":1,"capturedAt":"2026-03-10T11:00:00Z"}""".formatted(id))))
                        .statusCode())
                .isEqualTo(200);

        disk.leave(SettableDisk.ROOMY);
        assertThat(put("/photos/" + photo + "?" + query(), picture).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"en, 1500, room.scarce", "ru, 1500, room.scarce", "en, 100, room.gone", "ru, 1, room.gone"})
    void warnsOnThePageOfTheDay(Locale language, long megabytes, String key) {
        Actor clara = staff.somebody(Role.COORDINATOR, language).actor();
        RoomPanel panel = new RoomPanel(room, () -> Optional.of(clara), translations);
        assertThat(panel.today(() -> {})).isEmpty();

        disk.leave(megabytes * MEGABYTE);

        assertThat(panel.today(() -> {}))
                .hasValueSatisfying(section -> assertThat(section.getElement().getTextRecursively())
                        .contains(translations.text(language, key, megabytes)));
    }

    private HttpResponse<String> put(String rest, byte[] body) throws Exception {
        return client.send(client.changing(path(rest), "image/jpeg").PUT(BodyPublishers.ofByteArray(body)));
    }

    private String path(String rest) {
        return "/phone/v1/visits/" + visit.value() + rest;
    }

    private String query() {
        return "question=receipt&capturedAt=2026-03-10T11:00:00Z&sha256=" + Sha256.of(picture);
    }
}
