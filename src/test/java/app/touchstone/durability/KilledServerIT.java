package app.touchstone.durability;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.TestDatabase;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.FormsFixtures;
import app.touchstone.forms.Question;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.ReportDirectory;
import app.touchstone.reports.ReportedVisits;
import app.touchstone.reports.WaitingVisits;
import app.touchstone.reports.WaitingVisits.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Phones send answers, photos and whole reports while the server's process is killed, again and again, and asked to end at
 * last: whatever the server acknowledged is there afterwards, once. The system property {@code touchstone.test.kills} says how often; a
 * build does it once.
 */
class KilledServerIT {

    private static final int KILLS = Integer.getInteger("touchstone.test.kills", 1);
    private static final int PHONES = 6;
    private static final int FEWEST_WRITES = 40;
    private static final int MOST_WRITES = 250;
    private static final int LEAST_WRITES_OF_A_REPORT = 19;

    /** By then some reports are in: of a single kill not all may be lost for want of any. */
    private static final int WRITES_OF_SOME_REPORTS = 2 * PHONES * LEAST_WRITES_OF_A_REPORT;

    private static final long SEED = 20_260_310;
    private static final String PASSWORD = "a password for the phones";
    private static final List<String> QUESTIONS =
            IntStream.range(0, 12).mapToObj(number -> "q" + number).toList();
    private static final ChecklistDefinition CHECKLIST = FormsFixtures.definition(
            QUESTIONS.stream().map(code -> FormsFixtures.yesNo(code).build()).toArray(Question[]::new));

    private final Random random = new Random(SEED);
    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void losesNothingThatItAcknowledged() throws Exception {
        List<Phone> phones = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(TestDatabase.isPostgresql())) {
            byte[] picture = ReportedVisits.picture(640, 480);
            for (Work work : server.inside(KilledServerIT::work)) {
                phones.add(new Phone(server.address(), work, PASSWORD, QUESTIONS, picture));
            }
            server.start();
            signIn(phones);
            for (int kill = 0; kill < KILLS; kill++) {
                sendUntilTheServerDies(server, phones);
                server.start();
                signIn(phones);
                for (Phone phone : phones) {
                    assertThat(phone.lost()).isEmpty();
                }
            }
            stopInTheMiddle(server, phones);
            List<VisitId> reported =
                    phones.stream().flatMap(phone -> phone.handedIn().stream()).toList();
            server.inside(context -> assertOnce(context, reported) + assertKept(context, phones));
            System.out.printf(
                    "%d kills, %d acknowledged writes, %d reports, none lost and none twice%n",
                    KILLS, acknowledged.get(), reported.size());
            assertThat(reported).hasSizeGreaterThan(KILLS);
        } finally {
            phones.forEach(Phone::close);
        }
    }

    private static List<Work> work(ApplicationContext context) {
        int enough = 2 + KILLS * 2 * MOST_WRITES / PHONES / LEAST_WRITES_OF_A_REPORT;
        return context.getBean(WaitingVisits.class).make(CHECKLIST, PHONES, enough, PASSWORD);
    }

    private static void signIn(List<Phone> phones) throws IOException, InterruptedException {
        for (Phone phone : phones) {
            phone.signIn();
        }
    }

    private static int assertOnce(ApplicationContext context, List<VisitId> reported) {
        ReportDirectory reports = context.getBean(ReportDirectory.class);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        assertThat(reported)
                .doesNotHaveDuplicates()
                .allSatisfy(visit -> transaction.executeWithoutResult(
                        _ -> assertThat(reports.get(visit).receipts()).hasSize(1)));
        return reported.size();
    }

    /** Asked to end, the server answers what it has begun, whatever it waits for, and keeps it. */
    private static void stopInTheMiddle(ServerProcess server, List<Phone> phones) throws Exception {
        HeldBack held = new HeldBack(phones.size());
        try (ExecutorService hands = Executors.newFixedThreadPool(PHONES)) {
            List<Future<?>> sending = new ArrayList<>();
            for (Phone phone : phones) {
                // what was under way when the server was killed comes to its end first
                phone.write();
                sending.add(hands.submit(() -> {
                    phone.writeSlowly(held);
                    return phone;
                }));
            }
            held.awaitBegun();
            server.stop();
            held.letGo();
            for (Future<?> one : sending) {
                one.get();
            }
        }
        assertThat(server.awaitEnd()).doesNotContain(" ERROR ");
    }

    /** What was kept and not acknowledged any more, because the server was killed between, is no loss. */
    private static int assertKept(ApplicationContext context, List<Phone> phones) {
        ReportDirectory reports = context.getBean(ReportDirectory.class);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        phones.forEach(phone -> phone.acknowledged()
                .forEach((visit, acknowledged) -> transaction.executeWithoutResult(_ -> {
                    var kept = reports.get(visit).answers();
                    assertThat(acknowledged)
                            .isNotEmpty()
                            .allSatisfy((question, revision) -> assertThat(kept)
                                    .hasEntrySatisfying(
                                            question,
                                            answer -> assertThat(answer.revision())
                                                    .isGreaterThanOrEqualTo(revision)));
                })));
        return phones.size();
    }

    /** The server is killed in the middle of its work, after so many writes as chance will have it. */
    private void sendUntilTheServerDies(ServerProcess server, List<Phone> phones) throws Exception {
        AtomicBoolean alive = new AtomicBoolean(true);
        int fewest = KILLS == 1 ? WRITES_OF_SOME_REPORTS : FEWEST_WRITES;
        CountDownLatch writes = new CountDownLatch(random.nextInt(fewest, MOST_WRITES));
        try (ExecutorService hands = Executors.newFixedThreadPool(PHONES)) {
            List<Future<?>> sending = new ArrayList<>();
            for (Phone phone : phones) {
                sending.add(hands.submit(() -> send(phone, writes, alive)));
            }
            boolean wereMade = writes.await(1, TimeUnit.MINUTES);
            alive.set(false);
            server.kill();
            for (Future<?> one : sending) {
                one.get();
            }
            assertThat(wereMade).as("writes before the server is killed").isTrue();
        }
    }

    /** Sends until the line breaks; that it breaks before the server is killed is a failure. */
    private Object send(Phone phone, CountDownLatch writes, AtomicBoolean alive) throws InterruptedException {
        try {
            while (true) {
                phone.write();
                acknowledged.incrementAndGet();
                writes.countDown();
            }
        } catch (IOException broken) {
            assertThat(alive).as(broken.getMessage()).isFalse();
            return broken;
        }
    }
}
