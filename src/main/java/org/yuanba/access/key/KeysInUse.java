package org.yuanba.access.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.AccountId;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;

/** Finds keys by their hash: one indexed query, and none for a key that was found within the last five seconds. */
@Component
class KeysInUse {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cities cities;
    private final Cache<At, Found> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    KeysInUse(JdbcClient jdbc, Clock clock, Cities cities) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cities = cities;
    }

    /** The key, also when it counts no more; empty when there is none. */
    Optional<Found> find(KeyText key) {
        return Cities.chosen().or(cities::standard).flatMap(city -> {
            var at = new At(city, key.hashAsText());
            return Optional.ofNullable(recent.get(at, unknown -> read(key)));
        });
    }

    /** Notes that the key is in use, unless that was done within the hour. */
    void note(KeyText key, Found found) {
        var now = clock.instant();
        var before = found.lastUsed();
        if (before != null && Duration.between(before, now).compareTo(NOTED_EVERY) < 0) {
            return;
        }
        jdbc.sql("""
                update access_key set last_used_at = :now
                where id = :id and (last_used_at is null or last_used_at <= :before)
                """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(NOTED_EVERY)))
                .param("id", found.id().value())
                .update();
        Cities.chosen()
                .or(cities::standard)
                .ifPresent(city -> recent.asMap()
                        .computeIfPresent(new At(city, key.hashAsText()), (at, known) -> known.usedAt(now)));
    }

    /** Reads every key anew next time; inside a transaction, once that is done. */
    void forget() {
        recent.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    recent.invalidateAll();
                }
            });
        }
    }

    private @Nullable Found read(KeyText key) {
        Optional<Found> found =
                jdbc.sql("""
                select id, account, prefix, per_minute, last_day, ended_at is not null, last_used_at
                from access_key where hash = ?
                """).param(key.hash()).query(KeysInUse::found).optional();
        return found.orElse(null);
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        var used = row.getTimestamp(7);
        return new Found(
                new AccessKeyId(row.getObject(1, UUID.class)),
                new AccountId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                used == null ? null : used.toInstant());
    }

    private record At(City city, String hash) {}

    /**
     * A key that was found.
     *
     * @param id its id
     * @param account whose
     * @param prefix its beginning
     * @param perMinute how often it may be used in a minute
     * @param lastDay the last day it counts
     * @param ended whether it was taken back
     * @param lastUsed when its use was last noted, none for never
     */
    record Found(
            AccessKeyId id,
            AccountId account,
            String prefix,
            int perMinute,
            LocalDate lastDay,
            boolean ended,
            @Nullable Instant lastUsed) {

        Found usedAt(Instant now) {
            return new Found(id, account, prefix, perMinute, lastDay, ended, now);
        }
    }
}
