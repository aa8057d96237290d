package org.yuanba.problem.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Keys of other systems: known to their holders alone, good for one place and for so many calls a minute. */
@Component
public class ApiKeys {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BYTES = 20;
    private static final int PREFIX = 8;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final ConcurrentHashMap<UUID, Minute> minutes = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The key of this text, counted as used once more. */
    @Unscoped("the text is the key")
    public ApiKey use(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new KeyRefused(false, "api_key is missing");
        }
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        var key = jdbc.sql("select * from problem_key where hash = ? and ended_at is null and last_day >= ?")
                .params(hash(text.strip()), today)
                .query(ApiKeys::key)
                .optional()
                .orElseThrow(() -> new KeyRefused(false, "api_key is not valid"));
        var now = clock.instant();
        var minute = minutes.compute(
                key.id(),
                (id, before) -> before == null || now.isAfter(before.end())
                        ? new Minute(now.plus(MINUTE), 1)
                        : new Minute(before.end(), before.calls() + 1));
        if (minute.calls() > key.perMinute()) {
            throw new KeyRefused(
                    true,
                    "more than %d calls a minute with this api_key, try again in a minute".formatted(key.perMinute()));
        }
        return key;
    }

    /** Makes a key for a place of the scope; its text is answered once and kept by nobody. */
    @Transactional
    public String make(String label, PlaceKey place, int perMinute, LocalDate lastDay, Scope scope, Actor by) {
        scope.require(place);
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = "yq_" + HexFormat.of().formatHex(bytes);
        insert(text, label, place, perMinute, lastDay, by);
        return text;
    }

    /** Enters a key of a known text: the one of the sample city. */
    @Transactional
    @Unscoped("building the sample city")
    public void enter(String text, String label, PlaceKey place, int perMinute, LocalDate lastDay) {
        insert(text, label, place, perMinute, lastDay, Actor.system());
    }

    /** Takes a key back. */
    @Transactional
    public void end(UUID id, Scope scope, Actor by) {
        list(scope).stream().filter(key -> key.id().equals(id)).forEach(key -> {
            jdbc.sql("update problem_key set ended_at = ? where id = ? and ended_at is null")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
            audit.record(AuditEntry.of(by, "problem.key-ended", key.place(), id, key.label()));
        });
    }

    /** The keys of these places, the newest first. */
    public List<ApiKey> list(Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from problem_key where " + visible.sql() + " order by made_at desc, id")
                .params(visible.parameters())
                .query(ApiKeys::key)
                .list();
    }

    private void insert(String text, String label, PlaceKey place, int perMinute, LocalDate lastDay, Actor by) {
        var id = NewId.next();
        jdbc.sql("""
                insert into problem_key (id, hash, prefix, label, place, per_minute, last_day, made_at, made_by)
                values (:id, :hash, :prefix, :label, :place, :most, :last, :now, :by) on conflict (hash) do nothing
                """)
                .param("id", id)
                .param("hash", hash(text))
                .param("prefix", text.substring(0, PREFIX))
                .param("label", label)
                .param("place", place.value())
                .param("most", perMinute)
                .param("last", lastDay)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.isSystem() ? null : by.account().value(), java.sql.Types.OTHER)
                .update();
        audit.record(AuditEntry.of(by, "problem.key-made", place, id, label));
    }

    private static ApiKey key(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("prefix"),
                new PlaceKey(row.getString("place")),
                row.getInt("per_minute"),
                row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("ended_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private record Minute(Instant end, int calls) {}

    /**
     * A key as it is read.
     *
     * @param id its id
     * @param label what it is for
     * @param prefix its beginning
     * @param place where it may send
     * @param perMinute calls a minute
     * @param lastDay the last day it counts
     * @param endedAt when it was taken back, or none
     */
    public record ApiKey(
            UUID id,
            String label,
            String prefix,
            PlaceKey place,
            int perMinute,
            LocalDate lastDay,
            @Nullable Instant endedAt) {}
}
