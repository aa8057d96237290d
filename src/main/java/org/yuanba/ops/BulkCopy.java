package org.yuanba.ops;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends rows by PostgreSQL's {@code COPY} on the connection of the current transaction. A long work may let the server
 * take them while it goes on: whatever it asks of the connection next waits until they are in, so their order stays.
 */
@Component
public class BulkCopy {

    private static final SQLExceptionSubclassTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    private final DataSource dataSource;

    BulkCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Sends lines in the text form of {@code COPY}; {@code target} names table and columns.
     *
     * @throws DataAccessException when the server refuses them, or those sent before in the same {@link #aside} work
     */
    public void into(String target, CharSequence lines) {
        if (lines.isEmpty()) {
            return;
        }
        var bytes = bytes(lines);
        var aside = (Aside) TransactionSynchronizationManager.getResource(this);
        if (aside == null) {
            var connection = DataSourceUtils.getConnection(dataSource);
            try {
                send(begin(connection.unwrap(PGConnection.class), target), bytes);
            } catch (SQLException e) {
                throw translated(target, e);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        } else {
            aside.begin(List.of(new Lines(target, bytes)));
        }
    }

    /**
     * Sends lines on which nothing else in this transaction depends: within an {@link #aside} work with the next
     * {@link #sendWaiting} or at its end, otherwise at once.
     */
    public void later(String target, CharSequence lines) {
        var aside = (Aside) TransactionSynchronizationManager.getResource(this);
        if (aside == null) {
            into(target, lines);
        } else if (!lines.isEmpty()) {
            aside.waiting.add(new Lines(target, bytes(lines)));
        }
    }

    /** Sends what waits, while this thread goes on. */
    public void sendWaiting() {
        var aside = (Aside) TransactionSynchronizationManager.getResource(this);
        if (aside != null) {
            aside.sendWaiting();
        }
    }

    /**
     * Does a work within the current transaction whose copies are sent on a thread of their own, one after the other. All
     * of them are in when it returns; the first that failed is thrown, also when something else failed because of it.
     */
    public void aside(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.hasResource(this)) {
            work.run();
            return;
        }
        var aside = new Aside();
        TransactionSynchronizationManager.bindResource(this, aside);
        try {
            work.run();
            aside.sendWaiting();
            aside.settle();
        } catch (RuntimeException e) {
            throw aside.reason(e);
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
            aside.close();
        }
    }

    private static byte[] bytes(CharSequence lines) {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CopyIn begin(PGConnection connection, String target) throws SQLException {
        return connection.getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    private static void send(CopyIn copy, byte[] bytes) throws SQLException {
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static DataAccessException translated(String target, SQLException e) {
        var translated = TRANSLATOR.translate("copying rows", target, e);
        return translated == null ? new UncategorizedSQLException("copying rows", target, e) : translated;
    }

    /** The copies of one work; at most one is under way. */
    private final class Aside {

        private final ExecutorService sender = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("bulk-copy").factory());
        private final List<Lines> waiting = new ArrayList<>();
        private @Nullable Future<?> underWay;
        private @Nullable DataAccessException failed;

        void sendWaiting() {
            if (!waiting.isEmpty()) {
                begin(List.copyOf(waiting));
                waiting.clear();
            }
        }

        /** The server is told here, so that later statements of this thread queue up behind the rows. */
        void begin(List<Lines> all) {
            settle();
            var connection = DataSourceUtils.getConnection(dataSource);
            try {
                var server = connection.unwrap(PGConnection.class);
                var first = BulkCopy.begin(server, all.getFirst().target());
                underWay = sender.submit(() -> finish(server, first, all));
            } catch (SQLException e) {
                throw translated(all.getFirst().target(), e);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }

        private void finish(PGConnection server, CopyIn first, List<Lines> all) {
            var target = all.getFirst().target();
            try {
                send(first, all.getFirst().bytes());
                for (var more : all.subList(1, all.size())) {
                    target = more.target();
                    send(BulkCopy.begin(server, target), more.bytes());
                }
            } catch (SQLException e) {
                throw translated(target, e);
            }
        }

        void settle() {
            var waited = underWay;
            underWay = null;
            try {
                if (waited != null) {
                    waited.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted while rows were copied");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof DataAccessException refused) {
                    failed = refused;
                    throw refused;
                }
                throw new IllegalStateException(e);
            }
        }

        RuntimeException reason(RuntimeException thrown) {
            try {
                settle();
            } catch (RuntimeException later) {
                failed = later instanceof DataAccessException refused ? refused : failed;
            }
            var first = failed;
            if (first == null || first == thrown) {
                return thrown;
            }
            first.addSuppressed(thrown);
            return first;
        }

        void close() {
            sender.shutdownNow();
            sender.close();
        }
    }

    /** Rows for a table. */
    private record Lines(String target, byte[] bytes) {}
}
