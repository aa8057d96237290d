package org.yuanba.access.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;
import org.yuanba.access.SignedInAccount;
import org.yuanba.ops.Cities;

/**
 * Sessions in the database, shared by all instances: one query reads a session; it is written when something in it
 * changed, and once a minute to note that it is still in use.
 */
class Sessions implements SessionRepository<StoredSession> {

    /** Attribute that holds what the browser said it is. */
    static final String BROWSER = "yuanba.browser";

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration ANONYMOUS_IDLE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cities cities;

    Sessions(JdbcClient jdbc, Clock clock, Cities cities) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cities = cities;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begin(clock.instant(), ANONYMOUS_IDLE);
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        return jdbc.sql("""
                select handle, created_at, last_seen_at, idle_seconds, attributes from public.access_session
                where id_hash = ? and expires_at > ?
                """)
                .params(hash(id), Timestamp.from(clock.instant()))
                .query((row, n) -> read(id, row))
                .optional()
                .flatMap(session -> session)
                .orElse(null);
    }

    @Override
    public void save(StoredSession session) {
        var now = clock.instant();
        var stored = session.storedAs();
        if (stored == null) {
            insert(session, now);
        } else if (session.isChanged()) {
            update(session, stored, now);
        } else if (Duration.between(session.getLastAccessedTime(), now).compareTo(NOTED_EVERY) >= 0) {
            note(session, stored, now);
        } else {
            return;
        }
        session.stored(now);
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("delete from public.access_session where id_hash = ?")
                .param(hash(id))
                .update();
    }

    /** Clears away what nobody uses any more. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void clearAway() {
        jdbc.sql("delete from public.access_session where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private void insert(StoredSession session, Instant now) {
        jdbc.sql("""
                insert into public.access_session (id_hash, handle, city, account, browser, created_at, last_seen_at,
                  idle_seconds, expires_at, attributes)
                values (:id, :handle, :city, :account, :browser, :created, :seen, :idle, :expires, :attributes)
                """)
                .params(values(session, now))
                .param("handle", session.handle())
                .param("created", Timestamp.from(session.getCreationTime()))
                .update();
    }

    private void update(StoredSession session, String stored, Instant now) {
        jdbc.sql("""
                update public.access_session set id_hash = :id, city = :city, account = :account, browser = :browser,
                  last_seen_at = :seen, idle_seconds = :idle, expires_at = :expires, attributes = :attributes
                where id_hash = :stored
                """).params(values(session, now)).param("stored", hash(stored)).update();
    }

    private void note(StoredSession session, String stored, Instant now) {
        jdbc.sql("update public.access_session set last_seen_at = ?, expires_at = ? where id_hash = ?")
                .params(Timestamp.from(now), Timestamp.from(now.plus(session.getMaxInactiveInterval())), hash(stored))
                .update();
    }

    private Map<String, @Nullable Object> values(StoredSession session, Instant now) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", hash(session.getId()));
        values.put(
                "city",
                Cities.chosen().or(cities::standard).map(c -> c.root().value()).orElse(null));
        values.put("account", accountOf(session));
        values.put("browser", session.getAttribute(BROWSER) instanceof String browser ? browser : "");
        values.put("seen", Timestamp.from(now));
        values.put("idle", session.getMaxInactiveInterval().toSeconds());
        values.put("expires", Timestamp.from(now.plus(session.getMaxInactiveInterval())));
        values.put("attributes", write(session.attributes()));
        return values;
    }

    private static @Nullable UUID accountOf(StoredSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security
                        && security.getAuthentication() != null
                        && security.getAuthentication().getPrincipal() instanceof SignedInAccount account
                ? account.value()
                : null;
    }

    private static Optional<StoredSession> read(String id, ResultSet row) throws SQLException {
        try (var input = new ObjectInputStream(new ByteArrayInputStream(row.getBytes(5)))) {
            @SuppressWarnings("unchecked")
            var attributes = (HashMap<String, Object>) input.readObject();
            return Optional.of(StoredSession.read(
                    row.getObject(1, UUID.class),
                    id,
                    row.getTimestamp(2).toInstant(),
                    row.getTimestamp(3).toInstant(),
                    Duration.ofSeconds(row.getInt(4)),
                    attributes));
        } catch (IOException | ClassNotFoundException e) {
            LOG.info("A session of an older version cannot be read; its owner signs in again: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] write(Map<String, Object> attributes) {
        var bytes = new ByteArrayOutputStream();
        try (var output = new ObjectOutputStream(bytes)) {
            output.writeObject(new HashMap<>(attributes));
        } catch (IOException e) {
            throw new IllegalStateException("What was put into the session cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
