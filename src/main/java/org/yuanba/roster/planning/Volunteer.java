package org.yuanba.roster.planning;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody who offered to be on duty. Slots are named by their position in the task.
 *
 * @param id who, in the words of whoever asks; never read by the planner
 * @param skills what she brings along
 * @param unavailable slots she did not offer
 * @param undesired slots she would rather not have, with how much, from 1
 * @param usual weekdays she is used to, 1 Monday to 7 Sunday; empty when any will do
 * @param maxPerWeek most shifts in a week
 * @param maxTotal most shifts in the period
 * @param share her fair share of this period's burden, see {@link FairShares}
 * @param carried burden of past periods above (or below) her share then
 */
public record Volunteer(
        String id,
        Set<String> skills,
        Set<Integer> unavailable,
        Map<Integer, Integer> undesired,
        Set<Integer> usual,
        int maxPerWeek,
        int maxTotal,
        int share,
        int carried) {

    /** A volunteer, everything in an order that is the same in every process; a maximum below zero is refused. */
    public Volunteer {
        skills = Set.copyOf(skills);
        unavailable = Collections.unmodifiableSet(new TreeSet<>(unavailable));
        undesired = Collections.unmodifiableMap(new TreeMap<>(undesired));
        usual = Set.copyOf(usual);
        if (maxPerWeek < 0 || maxTotal < 0 || share < 0) {
            throw new TaskRefused("roster.task.volunteer.maximum", id);
        }
    }

    /** The same volunteer after a sick note or other change of what she offers. */
    public Volunteer withUnavailable(Set<Integer> slots) {
        return new Volunteer(id, skills, slots, undesired, usual, maxPerWeek, maxTotal, share, carried);
    }
}
