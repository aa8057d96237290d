package org.yuanba.access.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one sees of one's own account.
 *
 * @param username what she signs in with
 * @param displayName how she is called
 * @param codes how one-time codes stand
 * @param sessions where she is signed in
 * @param grants what she may do
 * @param refused which form was refused, {@code password}, {@code codes} or empty
 * @param problems what was wrong with it
 */
public record MyAccountView(
        String username,
        String displayName,
        Codes codes,
        List<OpenSession> sessions,
        List<GrantView> grants,
        String refused,
        Problems problems) {

    /** What was wrong with this form. */
    public Problems problemsOf(String form) {
        return refused.equals(form) ? problems : Problems.NONE;
    }

    /**
     * How one-time codes stand.
     *
     * @param on whether they are asked for
     * @param needed whether her rights need them
     * @param waiting a secret that waits for its first code, or none
     */
    public record Codes(
            boolean on, boolean needed, @Nullable SecretView waiting) {}

    /**
     * One session.
     *
     * @param browser word for the browser, such as {@code firefox}
     * @param system word for the system, such as {@code android}
     * @param here whether it is the one of this page
     * @param begun when she signed in
     * @param lastSeen when it was last used
     */
    public record OpenSession(String browser, String system, boolean here, Instant begun, Instant lastSeen) {}
}
