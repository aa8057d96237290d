package org.yuanba.ops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL's planner what a long transaction has written so far. Rows that are not committed count for nothing when
 * the server analyses a table by itself, and a plan made for an empty table takes minutes on a full one.
 */
@Component
public class BulkStatistics {

    private static final long FIRST = 1_000;
    private static final long TIMES = 4;

    private final JdbcClient jdbc;

    BulkStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that this transaction wrote so many more rows; looks at the table anew at 1,000 rows, 4,000, 16,000 and so on,
     * unless somebody else is looking just then. Without a transaction nothing needs to be done.
     *
     * @param columns those that queries of the same transaction ask for
     */
    public void wrote(String table, int rows, List<String> columns) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var written = written().computeIfAbsent(table, name -> new Written());
        written.rows += rows;
        if (written.rows >= written.next) {
            while (written.next <= written.rows) {
                written.next *= TIMES;
            }
            jdbc.sql("analyze (skip_locked) %s (%s)".formatted(table, String.join(", ", columns)))
                    .update();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Written> written() {
        @Nullable Object known = TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<String, Written>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        return (Map<String, Written>) known;
    }

    private static final class Written {
        private long rows;
        private long next = FIRST;
    }

    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(BulkStatistics.this);
        }
    }
}
