package app.touchstone.platform.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.IntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done by the clock is done by one of the instances that come to it at once, and the others go past. */
@IntegrationTest
class TurnsIT {

    @Autowired
    private Turns turns;

    @Autowired
    private DSLContext database;

    @Autowired
    private DataSource connections;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @EnumSource
    void isTakenByWhoComesFirst(Turn turn) {
        Turns other = new Turns(database, transactions);
        AtomicInteger done = new AtomicInteger();

        boolean first = turns.take(turn, () -> {
            done.incrementAndGet();
            assertThat(elsewhere(other, turn, done)).isFalse();
        });

        assertThat(first).isTrue();
        assertThat(done).hasValue(1);
        assertThat(elsewhere(other, turn, done)).isTrue();
        assertThat(done).hasValue(2);
    }

    @Test
    void holdsUpNoOtherJob() {
        AtomicInteger done = new AtomicInteger();
        turns.take(
                Turn.MOVES,
                () -> assertThat(elsewhere(turns, Turn.EXPIRY, done)).isTrue());
        assertThat(done).hasValue(1);
    }

    @Test
    void letsTheWorkWriteAtOnce() {
        turns.take(
                Turn.MOVES,
                () -> assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse());
    }

    @Test
    void isFreeAgainAfterWorkThatFails() {
        assertThatThrownBy(() -> turns.take(Turn.UPLOADS, () -> {
                    throw new IllegalStateException("No work");
                }))
                .hasMessage("No work");
        assertThat(elsewhere(turns, Turn.UPLOADS, new AtomicInteger())).isTrue();
    }

    @Test
    void isFreeAgainWhenTheConnectionThatHoldsItEnds() throws SQLException {
        AtomicInteger done = new AtomicInteger();
        try (Connection killed = connections.getConnection()) {
            killed.setAutoCommit(false);
            killed.createStatement().executeQuery("select job from events.turn where job = 'DEVICES' for update");
            assertThat(turns.take(Turn.DEVICES, done::incrementAndGet)).isFalse();
        }
        assertThat(turns.take(Turn.DEVICES, done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void hasARowForEachJobAndNoOther() {
        List<String> jobs = database.fetch("select job from events.turn").map(row -> row.get(0, String.class));
        assertThat(jobs).containsExactlyInAnyOrderElementsOf(names());
    }

    private static List<String> names() {
        return List.of(Turn.values()).stream().map(Turn::name).toList();
    }

    private static boolean elsewhere(Turns turns, Turn turn, AtomicInteger done) {
        return CompletableFuture.supplyAsync(() -> turns.take(turn, done::incrementAndGet))
                .join();
    }
}
