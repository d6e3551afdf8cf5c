package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ByClock;
import app.touchstone.MovableClock;
import app.touchstone.ServedTest;
import app.touchstone.durability.FaultyLine.Cut;
import app.touchstone.durability.FaultyLine.Stretch;
import app.touchstone.reports.Report;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.ReportedVisits.Accepted;
import app.touchstone.reports.evidence.Evidence;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports over a line that breaks at every seam of an exchange and at hundreds of places in between: in the end each is
 * there once, with every photo once and whole. The system properties {@code touchstone.test.reports} and {@code
 * touchstone.test.seed} say how many, and where.
 */
@ServedTest
@ByClock
class BrokenLineIT {

    private static final int REPORTS = Integer.getInteger("touchstone.test.reports", 4);
    private static final long SEED = Long.getLong("touchstone.test.seed", 20_261_122L);
    private static final int LONGEST_REQUEST = 25_000;
    private static final int SHORT_REQUEST = 700;
    private static final int LONGEST_ANSWER = 900;
    private static final List<Cut> SEAMS = List.of(
            new Cut(Stretch.REQUEST, 0),
            new Cut(Stretch.REQUEST, 40),
            new Cut(Stretch.BODY, 0),
            new Cut(Stretch.BODY, 100),
            new Cut(Stretch.ANSWER, 0),
            new Cut(Stretch.ANSWER, 300));

    @LocalServerPort
    private int port;

    @Autowired
    private ReportedVisits fixture;

    @Autowired
    private ReportDirectory reports;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(SEED);
    private final Deque<Cut> seams = new ArrayDeque<>();

    @Test
    void bringsEveryReportOnceAndWhole() throws Exception {
        clock.set(ReportedVisits.AFTERNOON);
        try (FaultyLine line = new FaultyLine(port)) {
            for (int count = 0; count < REPORTS; count++) {
                bring(line, count % 2 == 0);
            }
            System.out.printf("seed %d: %d cuts, %d reports, each once and whole%n", SEED, line.cuts(), REPORTS);
            assertThat(line.cuts()).isGreaterThan(REPORTS * 50);
        }
    }

    private void bring(FaultyLine line, boolean together) throws Exception {
        Accepted accepted = fixture.accepted();
        try (PatientPhone phone = new PatientPhone(line, accepted.visit().id(), this::next)) {
            phone.signIn(fixture.account(accepted, Locale.ENGLISH), ReportedVisits.PASSWORD);
            atEverySeam();
            if (together) {
                assertThat(phone.answerTogether("yes", "clean", "smile")).isTrue();
            } else {
                phone.answer("clean", "yes");
                atEverySeam();
                phone.answer("smile", "yes");
            }
            atEverySeam();
            phone.photo(noise(120));
            for (int photo = 0; photo < 3; photo++) {
                atEverySeam();
                phone.photoInParts(noise(500 + 60 * photo));
            }
            atEverySeam();
            List<String> receipts = phone.submit(20);
            assertThat(receipts).containsOnly(receipts.getFirst());
            assertArrived(accepted, phone, receipts.getFirst());
        }
    }

    private void atEverySeam() {
        seams.addAll(SEAMS);
    }

    /** First the seams one after another, then anywhere, three times of four. */
    private @Nullable Cut next() {
        if (!seams.isEmpty()) {
            return seams.poll();
        }
        int longest = random.nextBoolean() ? SHORT_REQUEST : LONGEST_REQUEST;
        return switch (random.nextInt(4)) {
            case 0 -> new Cut(Stretch.REQUEST, random.nextInt(longest));
            case 1 -> new Cut(Stretch.BODY, random.nextInt(longest));
            case 2 -> new Cut(Stretch.ANSWER, random.nextInt(LONGEST_ANSWER));
            default -> null;
        };
    }

    private void assertArrived(Accepted accepted, PatientPhone phone, String receipt) {
        transaction.executeWithoutResult(_ -> {
            Report report = reports.get(accepted.visit().id());
            assertThat(report.receipts())
                    .singleElement()
                    .satisfies(one -> assertThat(one.number()).isEqualTo(receipt));
            assertThat(report.answers()).containsOnlyKeys("clean", "smile");
            assertThat(report.evidence())
                    .hasSize(phone.photos().size())
                    .allSatisfy(photo -> assertWhole(report, phone, photo));
        });
    }

    private void assertWhole(Report report, PatientPhone phone, Evidence photo) {
        assertThat(photo.originalSha256())
                .isEqualTo(phone.photos().get(photo.id().value()));
        try {
            var image = ImageIO.read(new ByteArrayInputStream(reports.picture(report.visit(), photo.id())));
            assertThat(Objects.requireNonNull(image).getWidth()).isEqualTo(photo.width());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A picture that no encoder makes small. */
    private byte[] noise(int edge) throws IOException {
        BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < edge * edge; at++) {
            image.setRGB(at % edge, at / edge, random.nextInt(0x1000000));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
