package org.yuanba.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanba.fund.ledger.Books.DAY;
import static org.yuanba.fund.ledger.Books.SCOPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.yuanba.access.Actor;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.shared.Money;
import org.yuanba.testing.CityTest;

/**
 * Thousands of movements by many hands at once against a real database: the same key sent by several, connections cut
 * in the middle and the movement sent again. Whatever the order: each key once, nothing lost, nothing overdrawn.
 */
@CityTest
class LedgerInterleavingTests {

    private static final int HANDS = 8;
    private static final int EACH = 250;
    private static final int MOST_TRIES = 200;

    @Autowired
    private FundAccountOpening opening;

    @Autowired
    private MovementPosting posting;

    @Autowired
    private LedgerCheck check;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, MovementId> posted = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refused = new ConcurrentHashMap<>();
    private final List<FundAccountId> funds = new ArrayList<>();
    private final List<FundAccountId> projects = new ArrayList<>();
    private Books books;

    @BeforeEach
    void books() {
        posted.clear();
        refused.clear();
        funds.clear();
        projects.clear();
        books = new Books(opening, posting);
        for (int i = 0; i < 3; i++) {
            var fund = books.fund(FundNature.COMMUNITY_INCENTIVE);
            funds.add(fund);
            projects.add(books.commitment(fund));
        }
    }

    /** One movement of any kind, with amounts that often are too large for what there is. */
    private NewMovement any(Random random, String key) {
        int which = random.nextInt(funds.size());
        var fund = funds.get(which);
        var project = projects.get(which);
        var amount = new Money(1 + random.nextInt(50_000));
        return switch (random.nextInt(8)) {
            case 0, 1 -> NewMovement.of(key, MovementKind.ALLOCATION, books.city, fund, amount, DAY);
            case 2 ->
                NewMovement.of(key, MovementKind.ALLOCATION, fund, funds.get((which + 1) % funds.size()), amount, DAY);
            case 3, 4 ->
                NewMovement.of(key, MovementKind.COMMITTING, fund, project, amount, DAY)
                        .forPurpose(Purpose.EQUIPMENT);
            case 5 -> NewMovement.of(key, MovementKind.RELEASE, project, fund, amount, DAY);
            case 6 -> payment(key, random.nextBoolean() ? fund : project, amount);
            default -> back(random, key);
        };
    }

    private NewMovement payment(String key, FundAccountId from, Money amount) {
        return NewMovement.of(key, MovementKind.PAYMENT, from, books.shop, amount, DAY)
                .forPurpose(Purpose.EQUIPMENT)
                .restingOn("2026年8月议事会决定", "发票 001");
    }

    private NewMovement made(Random random, String key) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                return any(random, key);
            } catch (DataAccessException e) {
                Thread.yield();
            }
        }
        throw new AssertionError("no connection for " + key);
    }

    /** A refund or a reversal of something that was posted, if anything was. */
    private NewMovement back(Random random, String key) {
        var some =
                posted.values().stream().skip(random.nextInt(1 + posted.size())).findFirst();
        if (some.isEmpty()) {
            return NewMovement.of(key, MovementKind.ALLOCATION, books.city, funds.getFirst(), new Money(7), DAY);
        }
        return jdbc.sql("select source, target, amount from fund_movement where id = ?")
                .param(some.get().value())
                .query((row, n) -> NewMovement.of(
                                key,
                                random.nextBoolean() ? MovementKind.REVERSAL : MovementKind.REFUND,
                                new FundAccountId(row.getObject("target", UUID.class)),
                                new FundAccountId(row.getObject("source", UUID.class)),
                                new Money(random.nextBoolean() ? row.getLong("amount") : 1),
                                DAY)
                        .undoing(some.get()))
                .single();
    }

    /** Sends it until the answer is a yes or a no, however often the connection breaks. */
    private void send(NewMovement movement) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                var id = posting.post(movement, SCOPE, Actor.system());
                var other = posted.put(movement.key(), id);
                assertThat(other == null || other.equals(id)).isTrue();
                return;
            } catch (LedgerRefused e) {
                refused.put(movement.key(), true);
                return;
            } catch (DataAccessException | TransactionException e) {
                Thread.yield();
            }
        }
        throw new AssertionError("never answered: " + movement);
    }

    private Void work(long seed, boolean sharesKeys) {
        var random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            var movement = made(random, "%d/%d".formatted(seed, i));
            send(movement);
            if (sharesKeys && random.nextInt(4) == 0) {
                send(movement);
            }
        }
        return null;
    }

    private void together(List<Callable<Void>> works) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var running = new ArrayList<Future<Void>>();
            works.forEach(work -> running.add(threads.submit(work)));
            for (var one : running) {
                one.get();
            }
        }
    }

    private void everythingAddsUp() {
        assertThat(check.findings()).isEmpty();
        for (var entry : posted.entrySet()) {
            assertThat(jdbc.sql("select id from fund_movement where key = ?")
                            .param(entry.getKey())
                            .query(UUID.class)
                            .list())
                    .containsExactly(entry.getValue().value());
        }
        var refusedKeys = refused.keySet().stream()
                .filter(key -> !posted.containsKey(key))
                .toArray(String[]::new);
        assertThat(jdbc.sql("select count(*) from fund_movement where key = any(:refused)")
                        .param("refused", refusedKeys)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void losesDoublesAndOverdrawsNothingWhenManyPostAtOnce(long round) throws Exception {
        var works = new ArrayList<Callable<Void>>();
        for (int hand = 0; hand < HANDS; hand++) {
            var seed = round * 100 + hand;
            works.add(() -> work(seed, true));
        }
        together(works);
        everythingAddsUp();
        assertThat(posted.size()).isGreaterThan(HANDS * EACH / 4);
        assertThat(refused).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void postsOnceWhatSeveralSendAtTheSameMoment(long round) throws Exception {
        var works = new ArrayList<Callable<Void>>();
        for (int hand = 0; hand < HANDS; hand++) {
            works.add(() -> {
                for (int i = 0; i < EACH / 2; i++) {
                    send(NewMovement.of(
                            "%d/%d".formatted(round, i),
                            MovementKind.ALLOCATION,
                            books.city,
                            funds.getFirst(),
                            new Money(100),
                            DAY));
                }
                return null;
            });
        }
        together(works);
        everythingAddsUp();
        assertThat(posted).hasSize(EACH / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void losesAndDoublesNothingWhenConnectionsBreakAndItIsSentAgain(long round) throws Exception {
        var done = new AtomicBoolean();
        var works = new ArrayList<Callable<Void>>();
        for (int hand = 0; hand < HANDS - 2; hand++) {
            var seed = round * 100 + hand;
            works.add(() -> work(seed, false));
        }
        var cutter = Thread.ofPlatform().start(() -> cut(done));
        together(works);
        done.set(true);
        cutter.join();
        everythingAddsUp();
    }

    /** Cuts some connection of this test's own database every few milliseconds. */
    private void cut(AtomicBoolean done) {
        int cuts = 0;
        while (!done.get() && cuts < 120) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(2, 20));
                jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and usename = current_user
                          and state <> 'idle' order by random() limit 1
                        """).query(Boolean.class).list();
                cuts++;
            } catch (DataAccessException e) {
                Thread.yield();
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
