package app.touchstone;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Two acts in transactions that overlap: the second begins when the first has written and not yet committed. */
@TestComponent
public class Overlap {

    private final TransactionTemplate transaction;
    private final DSLContext database;

    Overlap(TransactionTemplate transaction, DSLContext database) {
        this.transaction = transaction;
        this.database = database;
    }

    /**
     * Does both; the first commits once the second is done or waits for it.
     *
     * @return what the second failed with, or nothing
     */
    public @Nullable Throwable of(Runnable first, Runnable second) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CompletableFuture<Void> written = new CompletableFuture<>();
            CompletableFuture<Void> commit = new CompletableFuture<>();
            Future<?> one = threads.submit(() -> transaction.executeWithoutResult(_ -> {
                try {
                    first.run();
                } finally {
                    written.complete(null);
                }
                commit.join();
            }));
            written.join();
            Future<?> other = threads.submit(() -> transaction.executeWithoutResult(_ -> second.run()));
            try {
                await().until(() -> other.isDone() || isWaiting());
            } finally {
                commit.complete(null);
            }
            @Nullable Throwable failure = failure(one);
            if (failure != null) {
                throw new IllegalStateException("The first of the two acts failed", failure);
            }
            return failure(other);
        }
    }

    /** H2 does not tell who waits for a unique value: a statement that takes so long does. */
    private boolean isWaiting() {
        String waiting = TestDatabase.isPostgresql()
                ? "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                : "select count(*) from information_schema.sessions where session_id <> session_id() and "
                        + "executing_statement_start < dateadd(millisecond, -300, current_timestamp)";
        return database.fetchSingle(waiting).get(0, Long.class) > 0;
    }

    private static @Nullable Throwable failure(Future<?> act) {
        try {
            act.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was stopped", stopped);
        }
    }
}
