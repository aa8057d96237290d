package org.yuanba.problem.intake;

import org.jspecify.annotations.Nullable;
import org.yuanba.access.Actor;
import org.yuanba.person.PersonId;
import org.yuanba.problem.Channel;
import org.yuanba.problem.ProblemRefused;

/**
 * By which way it came, and who wrote it down.
 *
 * @param channel the way
 * @param helpedBy who helped, empty when she wrote herself
 * @param agreedHow how she agreed, empty when she wrote herself
 * @param outsideNumber its number with whoever sent it, or none
 * @param person her record, or none
 * @param by the account it was entered with, none when she wrote herself
 */
public record Hand(
        Channel channel,
        String helpedBy,
        String agreedHow,
        @Nullable String outsideNumber,
        @Nullable PersonId person,
        @Nullable Actor by) {

    /** Written by the reporter on the page of the board. */
    public static final Hand HERSELF = new Hand(Channel.QR, "", "", null, null, null);

    /** Written down by somebody for her. */
    public static Hand of(Channel channel, String helpedBy, String agreedHow, @Nullable PersonId person, Actor by) {
        return new Hand(channel, helpedBy.strip(), agreedHow.strip(), null, person, by);
    }

    void check() {
        if (channel.isOnBehalf()) {
            require(!helpedBy.isEmpty() && helpedBy.length() <= 40, "helpedBy", "problem.refused.helped-by");
            require(!agreedHow.isEmpty() && agreedHow.length() <= 80, "agreedHow", "problem.refused.agreed-how");
        }
    }

    private static void require(boolean so, String field, String key) {
        if (!so) {
            throw new ProblemRefused(field, key);
        }
    }
}
