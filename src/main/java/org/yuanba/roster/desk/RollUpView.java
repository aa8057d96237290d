package org.yuanba.roster.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yuanba.place.Place;
import org.yuanba.roster.book.Rosters;
import org.yuanba.shared.PlaceKey;

/**
 * Which compounds of a place have a roster.
 *
 * @param here the place
 * @param below the places below
 * @param counts by place
 * @param today today
 */
public record RollUpView(Place here, List<Place> below, Map<PlaceKey, Rosters.Counts> counts, LocalDate today) {

    /** The counts of one place below. */
    public Rosters.Counts of(Place place) {
        return counts.getOrDefault(place.key(), new Rosters.Counts(0, 0));
    }

    /** How many compounds have one that holds. */
    public long standing() {
        return counts.values().stream().mapToLong(Rosters.Counts::standing).sum();
    }

    /** How many are making one. */
    public long making() {
        return counts.values().stream().mapToLong(Rosters.Counts::making).sum();
    }
}
