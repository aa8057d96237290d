package org.yuanba.volunteer.helper;

import java.util.Set;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.FreeTime;

/**
 * Somebody who offers help.
 *
 * @param person who
 * @param place compound or community
 * @param skills codes of what she can
 * @param free when she has time; empty when she did not say
 */
public record Willing(PersonId person, PlaceKey place, Set<String> skills, Set<FreeTime> free) {

    /** Keeps its own sets. */
    public Willing {
        skills = Set.copyOf(skills);
        free = Set.copyOf(free);
    }
}
