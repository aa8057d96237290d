package org.yuanba.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * The one who acts: a signed-in account, or Yuanba itself in a job. Resolved once for a piece of work, with the grants
 * that hold that day.
 *
 * @param id the account, none when Yuanba itself acts
 * @param username what she signs in with; {@code yuanba} for Yuanba itself
 * @param displayName how she is called on screens
 * @param grants what she may do where, today
 */
public record Actor(@Nullable AccountId id, String username, String displayName, Set<Held> grants) {

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    /** Yuanba itself, in jobs: may do everything everywhere, and is recorded as such. */
    public static Actor system() {
        return new Actor(null, "yuanba", "院坝", Set.of());
    }

    /** Whether Yuanba itself acts. */
    public boolean isSystem() {
        return id == null;
    }

    /** The account, or the nil id when Yuanba itself acts. */
    public AccountId account() {
        return id == null ? NOBODY : id;
    }

    /**
     * A grant that holds today.
     *
     * @param role code of the role
     * @param place where, with everything below
     * @param permissions codes the role holds
     */
    public record Held(String role, PlaceKey place, Set<String> permissions) {}
}
