package app.touchstone.documents;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Prints away from the threads that answer requests, a few papers at a time. When too many wait, the next is refused at
 * once; one that takes too long is given up, and where nobody waits any more, printing does not begin.
 */
@Component
class PressRoom implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PRESSES = 2;
    private static final int WAITING = 24;

    private final ThreadPoolExecutor presses = new ThreadPoolExecutor(
            PRESSES,
            PRESSES,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("press-", 1).daemon().factory());
    private final Duration patience;

    PressRoom() {
        this(PATIENCE);
    }

    PressRoom(Duration patience) {
        this.patience = patience;
        presses.allowCoreThreadTimeOut(true);
    }

    /**
     * The paper once it is printed; fails with {@link java.util.concurrent.TimeoutException} when it takes too long.
     *
     * @throws RejectedExecutionException when too many wait already
     */
    <T> CompletableFuture<T> print(Supplier<T> paper) {
        // a future that is done already, here by its time-out, is not computed when its turn comes
        return CompletableFuture.supplyAsync(paper, presses).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        presses.shutdownNow();
    }
}
