package org.yuanba.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.testing.CityTest;

@CityTest
class BulkStatisticsModuleTests {

    private static final long NEVER_LOOKED_AT = -1;

    @Autowired
    BulkStatistics statistics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private void inOneTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("create temporary table leaf (tree int, colour text) on commit drop")
                    .update();
            work.run();
        });
    }

    private void write(int rows) {
        jdbc.sql("insert into leaf select n, 'green' from generate_series(1, ?) n")
                .param(rows)
                .update();
        statistics.wrote("leaf", rows, List.of("tree"));
    }

    private long rowsThePlannerKnowsOf() {
        return jdbc.sql("select reltuples from pg_class where oid = 'leaf'::regclass")
                .query(Long.class)
                .single();
    }

    @Test
    void tellsThePlannerOfRowsThatAreNotCommittedYet() {
        inOneTransaction(() -> {
            write(1_000);
            assertThat(rowsThePlannerKnowsOf()).isEqualTo(1_000);
        });
    }

    @Test
    void leavesAFewRowsAlone() {
        inOneTransaction(() -> {
            write(999);
            assertThat(rowsThePlannerKnowsOf()).isEqualTo(NEVER_LOOKED_AT);
            write(1);
            assertThat(rowsThePlannerKnowsOf()).isEqualTo(1_000);
        });
    }

    @Test
    void looksAgainOnlyWhenThereAreFourTimesAsMany() {
        inOneTransaction(() -> {
            write(1_000);
            write(2_999);
            assertThat(rowsThePlannerKnowsOf()).isEqualTo(1_000);
            write(1);
            assertThat(rowsThePlannerKnowsOf()).isEqualTo(4_000);
        });
    }

    @Test
    void looksOnceAfterManyRowsAtOnce() {
        inOneTransaction(() -> {
            write(20_000);
            write(1_000);
            assertThat(rowsThePlannerKnowsOf()).isEqualTo(20_000);
        });
    }

    @Test
    void countsAnewInTheNextTransaction() {
        inOneTransaction(() -> write(900));
        inOneTransaction(() -> {
            write(900);
            assertThat(rowsThePlannerKnowsOf()).isEqualTo(NEVER_LOOKED_AT);
        });
    }

    @Test
    void asksForTheColumnsItWasToldAlone() {
        inOneTransaction(() -> {
            write(1_000);
            assertThat(jdbc.sql("select attname from pg_stats where tablename = 'leaf'")
                            .query(String.class)
                            .list())
                    .containsExactly("tree");
        });
    }

    @Test
    void needsNothingWithoutATransaction() {
        statistics.wrote("no_such_table", 1_000_000, List.of("tree"));
    }
}
