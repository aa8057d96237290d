package org.yuanba.ops;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads for the next piece of a long work on a thread of its own while the caller still writes what the last one gave: in
 * the same city, in read-only transactions of its own, so it sees what is committed and nothing of the caller's writing.
 */
@Component
public class WorkAhead {

    private static final int MOST = 2;

    /** More at once would take connections from each other and wait for ever. */
    private final Semaphore free = new Semaphore(MOST);

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    WorkAhead(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Begins a work; to be closed by the thread that began it.
     *
     * @param aside whether its pieces may be done elsewhere; otherwise, or when enough others do so already, the caller
     *     does each in its own transaction at the moment the result is wanted
     */
    public Pieces begin(boolean aside) {
        return new Pieces(
                aside && free.tryAcquire()
                        ? Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().name("work-ahead").factory())
                        : null);
    }

    /**
     * Tables that are being filled look empty to everyone else's planner until they are committed, and plans made for an
     * empty table take minutes on a full one.
     */
    private <T> T read(Supplier<T> piece) {
        return reading.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
            return piece.get();
        });
    }

    /** The pieces of one work: each is started when the one before was taken, so that no more than one is held ahead. */
    public final class Pieces implements AutoCloseable {

        private final @Nullable ExecutorService aside;

        private Pieces(@Nullable ExecutorService aside) {
            this.aside = aside;
        }

        /** Starts a piece; its result is to be taken once, and what went wrong in it is thrown then. */
        public <T> Supplier<T> start(Supplier<T> piece) {
            if (aside == null) {
                return piece;
            }
            var city = Cities.chosen();
            var begun = aside.submit(() -> city.isPresent() ? Cities.in(city.get(), () -> read(piece)) : read(piece));
            return () -> result(begun);
        }

        /** Stops what is still being done, and waits until it has. */
        @Override
        public void close() {
            if (aside != null) {
                aside.shutdownNow();
                aside.close();
                free.release();
            }
        }
    }

    private static <T> T result(Future<T> begun) {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while work was done ahead");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            if (e.getCause() instanceof Error failed) {
                throw failed;
            }
            throw new IllegalStateException(e);
        }
    }
}
