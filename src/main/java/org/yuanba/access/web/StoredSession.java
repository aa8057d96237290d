package org.yuanba.access.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.yuanba.shared.NewId;

/** A session: its id is known to the cookie alone, the table keeps a hash of it. */
final class StoredSession implements Session {

    private static final int ID_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID handle;
    private final Instant created;
    private final Map<String, Object> attributes;
    private Instant lastSeen;
    private Duration idle;
    private String id;
    private @Nullable String storedAs;
    private boolean changed;

    private StoredSession(
            UUID handle,
            String id,
            @Nullable String storedAs,
            Instant created,
            Instant lastSeen,
            Duration idle,
            Map<String, Object> attributes) {
        this.handle = handle;
        this.id = id;
        this.storedAs = storedAs;
        this.created = created;
        this.lastSeen = lastSeen;
        this.idle = idle;
        this.attributes = attributes;
    }

    static StoredSession begin(Instant now, Duration idle) {
        return new StoredSession(NewId.next(), newId(), null, now, now, idle, new HashMap<>());
    }

    static StoredSession read(
            UUID handle, String id, Instant created, Instant lastSeen, Duration idle, Map<String, Object> attributes) {
        return new StoredSession(handle, id, id, created, lastSeen, idle, attributes);
    }

    private static String newId() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    UUID handle() {
        return handle;
    }

    /** The id the table knows it by, none while it is new. */
    @Nullable
    String storedAs() {
        return storedAs;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    boolean isChanged() {
        return changed;
    }

    void stored(Instant seen) {
        storedAs = id;
        changed = false;
        lastSeen = seen;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = newId();
        changed = true;
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            attributes.put(name, value);
            changed = true;
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null) {
            changed = true;
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    /** Not taken over: {@link Sessions} reads the clock itself, and writes once a minute. */
    @Override
    public void setLastAccessedTime(Instant ignored) {
        // every request calls this
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastSeen;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        if (!interval.equals(idle)) {
            idle = interval;
            changed = true;
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /** An expired session is never read. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
