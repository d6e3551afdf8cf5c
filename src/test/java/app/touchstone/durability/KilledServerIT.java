package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Phones send answers and photos while the server's process is killed, again and again: whatever the server acknowledged
 * is there afterwards, once. The system property {@code touchstone.test.kills} says how often; a build does it twice.
 */
class KilledServerIT {

    private static final int KILLS = Integer.getInteger("touchstone.test.kills", 2);
    private static final int PHONES = 6;
    private static final int SHOPPERS = 25;
    private static final int ANSWERS_PER_PHOTO = 10;
    private static final long SEED = 20_260_310;

    private final Random random = new Random(SEED);

    @Test
    void losesNothingThatItAcknowledged() throws Exception {
        List<Phone> phones = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(TestDatabase.isPostgresql())) {
            server.start();
            handOut(server, phones);
            for (int kill = 0; kill < KILLS; kill++) {
                sendUntilTheServerDies(server, phones);
                server.start();
                for (Phone phone : phones) {
                    phone.signIn();
                    assertThat(phone.lost()).isEmpty();
                }
            }
            int sent = phones.stream().mapToInt(Phone::writes).sum();
            System.out.printf("%d kills, %d acknowledged writes, none lost%n", KILLS, sent);
            assertThat(sent).isGreaterThan(KILLS * PHONES);
        } finally {
            phones.forEach(Phone::close);
        }
    }

    private static void handOut(ServerProcess server, List<Phone> phones) throws IOException, InterruptedException {
        for (int number = 1; number <= SHOPPERS && phones.size() < PHONES; number++) {
            Phone phone = new Phone(server.address(), "shopper%02d@demo.example".formatted(number));
            phone.signIn();
            if (phone.takesAVisit()) {
                phones.add(phone);
            } else {
                phone.close();
            }
        }
        assertThat(phones).hasSize(PHONES);
    }

    private void sendUntilTheServerDies(ServerProcess server, List<Phone> phones) throws Exception {
        AtomicBoolean alive = new AtomicBoolean(true);
        byte[] picture = picture();
        try (ExecutorService hands = Executors.newFixedThreadPool(PHONES)) {
            List<Future<?>> sending = new ArrayList<>();
            for (Phone phone : phones) {
                sending.add(hands.submit(() -> send(phone, picture, alive)));
            }
            Thread.sleep(500 + random.nextInt(1500));
            alive.set(false);
            server.kill();
            for (Future<?> one : sending) {
                one.get();
            }
        }
    }

    /** Sends until the line breaks; that it breaks before the server is killed is a failure. */
    private static Object send(Phone phone, byte[] picture, AtomicBoolean alive) throws InterruptedException {
        try {
            for (int count = 1; ; count++) {
                phone.answer();
                if (count % ANSWERS_PER_PHOTO == 0) {
                    phone.photo(picture);
                }
            }
        } catch (IOException broken) {
            assertThat(alive).as(broken.getMessage()).isFalse();
            return broken;
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
