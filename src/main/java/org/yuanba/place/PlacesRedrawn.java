package org.yuanba.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountId;
import org.yuanba.shared.PlaceKey;

/**
 * The tree was drawn anew, in one go. Foreign keys to places have followed already; whoever keeps place keys otherwise, or
 * figures by place, follows now, in the same transaction.
 *
 * @param rekeyed every place whose key changed, with all below, compounds included
 * @param added places that are new
 * @param renamed places that bear another name
 * @param ended places that ended, with what took them over
 * @param day the day from which it holds
 * @param by who did it, the nil id when Yuanba itself did
 */
public record PlacesRedrawn(
        List<Rekeyed> rekeyed,
        List<Added> added,
        List<PlaceRenamed> renamed,
        List<Ended> ended,
        LocalDate day,
        AccountId by) {

    /**
     * A place got another key.
     *
     * @param before its key until now
     * @param after its key from now on
     * @param follows whether it only follows the place above it
     */
    public record Rekeyed(PlaceKey before, PlaceKey after, boolean follows) {}

    /**
     * A place is new.
     *
     * @param place its key
     * @param name its name
     */
    public record Added(PlaceKey place, String name) {}

    /**
     * A place ended.
     *
     * @param place its key
     * @param name its name
     * @param successor what took it over with everything that hung on it, or none
     */
    public record Ended(
            PlaceKey place, String name, @Nullable PlaceKey successor) {}
}
