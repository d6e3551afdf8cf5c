package app.touchstone.platform.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.platform.OrderId;
import app.touchstone.programmes.OrderConfirmed;
import app.touchstone.programmes.PlacedOrders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An event whose listener fails is told again until it is heard, without a restart. */
@IntegrationTest
@ByClock
@Import(EventRetriesIT.Ears.class)
class EventRetriesIT {

    private static final int LONG = 50_000;

    @Autowired
    private EventRetries retries;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext database;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlacedOrders orders;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Ears ears;

    record Told(UUID id, int deaf, String words) {}

    /** Hears an event only after it has been told so many times too often. */
    @TestComponent
    static class Ears {

        private final List<UUID> tellings = Collections.synchronizedList(new ArrayList<>());
        private final List<OrderConfirmed> confirmed = Collections.synchronizedList(new ArrayList<>());

        @ApplicationModuleListener
        void on(Told told) {
            tellings.add(told.id());
            if (times(told) <= told.deaf()) {
                throw new IllegalStateException("Not heard (%s)".formatted(told.id()));
            }
        }

        @ApplicationModuleListener
        void on(OrderConfirmed order) {
            confirmed.add(order);
        }

        List<OrderConfirmed> confirmed() {
            return List.copyOf(confirmed);
        }

        long times(Told told) {
            return tellings.stream().filter(told.id()::equals).count();
        }
    }

    @Test
    void isToldAgainUntilItIsHeardAndLeavesNothingBehind() {
        Told told = told(2, "Bread");
        tell(told);
        awaitFailure(told, 1);
        for (int time = 2; time <= 3; time++) {
            awaitFailure(told, time - 1);
            clock.advance(Duration.ofHours(1));
            retries.retry();
            int expected = time;
            await().until(() -> ears.times(told) == expected);
        }
        await().until(() -> status(told).isEmpty());

        clock.advance(Duration.ofHours(2));
        retries.retry();
        assertThat(ears.times(told)).isEqualTo(3);
    }

    @Test
    void isLeftAloneWhileAnotherInstanceTellsAgain() {
        Told told = told(1, "Bread");
        tell(told);
        awaitFailure(told, 1);
        clock.advance(Duration.ofHours(1));

        transaction.executeWithoutResult(_ -> {
            database.fetch("select job from events.turn where job = 'EVENTS' for update");
            CompletableFuture.runAsync(retries::retry).join();
        });
        assertThat(status(told)).containsExactly("FAILED");

        retries.retry();
        await().until(() -> status(told).isEmpty());
    }

    @Test
    void mayBeLong() {
        Told told = told(0, "x".repeat(LONG));
        tell(told);
        await().until(() -> ears.times(told) == 1 && status(told).isEmpty());
    }

    @Test
    void isShortForAnOrderOverAThousandOutlets() {
        OrderId order = orders.confirmed(1000).order().id();

        await().untilAsserted(() -> assertThat(ears.confirmed())
                .filteredOn(event -> event.order().equals(order))
                .singleElement()
                .satisfies(event -> assertThat(json.writeValueAsString(event)).hasSizeLessThan(1000)));
    }

    private static Told told(int deaf, String words) {
        return new Told(UUID.randomUUID(), deaf, words);
    }

    private void tell(Told told) {
        transaction.executeWithoutResult(_ -> events.publishEvent(told));
    }

    private void awaitFailure(Told told, int times) {
        await().until(() -> ears.times(told) == times && status(told).equals(List.of("FAILED")));
    }

    private List<String> status(Told told) {
        return database.fetch(
                        "select status from events.event_publication where serialized_event like ?",
                        "%" + told.id() + "%")
                .map(row -> row.get(0, String.class));
    }
}
