package org.yuanba.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

@CityTest
class WorkAheadModuleTests {

    @Autowired
    WorkAhead workAhead;

    @Autowired
    Cities cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private static String thread() {
        return Thread.currentThread().getName();
    }

    private String schema() {
        return jdbc.sql("select current_schema()").query(String.class).single();
    }

    @Test
    void worksAsideInTheSameCity() {
        var chongqing = cities.open(new PlaceKey("50"));
        try (var pieces = workAhead.begin(true)) {
            assertThat(pieces.start(WorkAheadModuleTests::thread).get()).isEqualTo("work-ahead");
            assertThat(Cities.in(chongqing, () -> pieces.start(this::schema).get()))
                    .isEqualTo("city_50");
            assertThat(pieces.start(this::schema).get()).isEqualTo("city_5101");
        }
    }

    @Test
    void seesNothingOfTheCallersWriting() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("insert into place (key, level, name) values ('99', 'province', '别处')")
                    .update();
            try (var pieces = workAhead.begin(true)) {
                assertThat(pieces.start(this::elsewhere).get()).isZero();
            }
            try (var pieces = workAhead.begin(false)) {
                assertThat(pieces.start(this::elsewhere).get()).isOne();
            }
            status.setRollbackOnly();
        });
    }

    private int elsewhere() {
        return jdbc.sql("select count(*) from place where key = '99'")
                .query(Integer.class)
                .single();
    }

    @Test
    void writesNothingAhead() {
        try (var pieces = workAhead.begin(true)) {
            var piece = pieces.start(() -> jdbc.sql("delete from place").update());
            assertThatThrownBy(piece::get).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void throwsWhatWentWrongWhenTheResultIsTaken() {
        try (var pieces = workAhead.begin(true)) {
            Supplier<String> piece = pieces.start(() -> {
                throw new IllegalArgumentException("no such row");
            });
            assertThatThrownBy(piece::get)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such row");
        }
    }

    @Test
    void letsGoOfItsPlaceHoweverItEnds() {
        for (int i = 0; i < 5; i++) {
            try (var pieces = workAhead.begin(true)) {
                pieces.start(() -> {
                    throw new IllegalArgumentException("no such row");
                });
            }
        }
        try (var pieces = workAhead.begin(true)) {
            assertThat(pieces.start(WorkAheadModuleTests::thread).get()).isEqualTo("work-ahead");
        }
    }

    @Test
    void leavesTheWorkToTheCallerWhenTwoOthersAreAtIt() {
        try (var first = workAhead.begin(true);
                var second = workAhead.begin(true);
                var third = workAhead.begin(true)) {
            assertThat(first.start(WorkAheadModuleTests::thread).get()).isEqualTo("work-ahead");
            assertThat(second.start(WorkAheadModuleTests::thread).get()).isEqualTo("work-ahead");
            assertThat(third.start(WorkAheadModuleTests::thread).get()).isEqualTo(thread());
        }
    }

    @Test
    void stopsWaitingWhenItIsInterrupted() {
        var never = new CountDownLatch(1);
        try (var pieces = workAhead.begin(true)) {
            var piece = pieces.start(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return 1;
            });
            Thread.currentThread().interrupt();
            assertThatThrownBy(piece::get).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
