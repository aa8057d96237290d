package org.yuanba.roster.planning.command;

import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;

/**
 * A task read from a file, with the numbers the file calls things by.
 *
 * @param name the file's name for itself
 * @param task what is to be planned
 * @param slotIds the file's number of each slot
 */
record Instance(String name, PlanningTask task, int[] slotIds) {

    /** A roster in the file's numbers: pairs of volunteer and slot. */
    List<int[]> assignments(DutyRoster roster) {
        return roster.assignments().stream()
                .map(given -> new int[] {
                    Integer.parseInt(task.volunteers().get(given.volunteer()).id()), slotIds[given.slot()]
                })
                .toList();
    }
}
