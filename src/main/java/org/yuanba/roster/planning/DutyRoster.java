package org.yuanba.roster.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who is on duty when: a set of assignments that can be asked both ways. */
public final class DutyRoster {

    private final List<Assignment> assignments;
    private final Set<Assignment> known;
    private final List<List<Integer>> slotsOf = new ArrayList<>();
    private final List<List<Integer>> personsAt = new ArrayList<>();

    /** A roster of these assignments. */
    public DutyRoster(Collection<Assignment> assignments) {
        this.assignments = List.copyOf(new TreeSet<>(assignments));
        this.known = new HashSet<>(this.assignments);
        for (var assignment : this.assignments) {
            listAt(slotsOf, assignment.volunteer()).add(assignment.slot());
            listAt(personsAt, assignment.slot()).add(assignment.volunteer());
        }
    }

    /** All assignments, by slot and then volunteer. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The slots of a volunteer, by their position. */
    public List<Integer> slotsOf(int volunteer) {
        return volunteer < slotsOf.size() ? slotsOf.get(volunteer) : List.of();
    }

    /** Who is on duty at a slot, by their position. */
    public List<Integer> at(int slot) {
        return slot < personsAt.size() ? personsAt.get(slot) : List.of();
    }

    /** Whether this volunteer has this slot. */
    public boolean has(int volunteer, int slot) {
        return known.contains(new Assignment(volunteer, slot));
    }

    /** The same roster with one assignment given to somebody else. */
    public DutyRoster given(Assignment assignment, int volunteer) {
        var changed = new ArrayList<>(assignments);
        changed.remove(assignment);
        changed.add(new Assignment(volunteer, assignment.slot()));
        return new DutyRoster(changed);
    }

    /** The same roster with one assignment more. */
    public DutyRoster with(Assignment assignment) {
        var changed = new ArrayList<>(assignments);
        changed.add(assignment);
        return new DutyRoster(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DutyRoster roster && roster.assignments.equals(assignments);
    }

    @Override
    public int hashCode() {
        return assignments.hashCode();
    }

    @Override
    public String toString() {
        return assignments.toString();
    }

    private static List<Integer> listAt(List<List<Integer>> lists, int position) {
        while (lists.size() <= position) {
            lists.add(new ArrayList<>());
        }
        return lists.get(position);
    }
}
