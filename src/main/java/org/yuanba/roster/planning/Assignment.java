package org.yuanba.roster.planning;

import java.util.Comparator;

/**
 * One volunteer on one slot, both by their position in the task.
 *
 * @param volunteer position among the task's volunteers
 * @param slot position among the task's slots
 */
public record Assignment(int volunteer, int slot) implements Comparable<Assignment> {

    private static final Comparator<Assignment> ORDER =
            Comparator.comparingInt(Assignment::slot).thenComparingInt(Assignment::volunteer);

    @Override
    public int compareTo(Assignment other) {
        return ORDER.compare(this, other);
    }
}
