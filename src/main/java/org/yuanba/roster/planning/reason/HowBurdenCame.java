package org.yuanba.roster.planning.reason;

import java.util.ArrayList;
import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.PlanningTask;

/** For a volunteer: how her burden of this period came about, and what past periods had to do with it. */
public final class HowBurdenCame {

    private HowBurdenCame() {}

    /** The sentences, from the whole to the parts. */
    public static List<Reason> of(PlanningTask task, DutyRoster roster, int volunteer) {
        var slots = roster.slotsOf(volunteer).stream().map(task.slots()::get).toList();
        var who = task.volunteers().get(volunteer);
        int burden = slots.stream().mapToInt(DutySlot::burden).sum();
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.open("roster.reason.burden.shifts", volunteer, slots.size()));
        count(slots.stream().filter(DutySlot::night).count(), "nights", volunteer, reasons);
        count(slots.stream().filter(DutySlot::restDay).count(), "rest-days", volunteer, reasons);
        var pinned = task.pins().stream().filter(pin -> pin.volunteer() == volunteer);
        count(pinned.count(), "pinned", volunteer, reasons);
        reasons.add(Reason.open("roster.reason.burden.sum", volunteer, burden, who.share()));
        if (who.carried() != 0) {
            var key = who.carried() > 0 ? "carried-more" : "carried-less";
            reasons.add(Reason.open("roster.reason.burden." + key, volunteer, Math.abs(who.carried())));
        }
        var undesired = roster.slotsOf(volunteer).stream()
                .filter(who.undesired()::containsKey)
                .count();
        if (undesired > 0) {
            reasons.add(Reason.ofThePlanner("roster.reason.burden.undesired", volunteer, undesired));
        }
        if (slots.size() == who.maxTotal()) {
            reasons.add(Reason.ofThePlanner("roster.reason.burden.all-she-offered", volunteer, slots.size()));
        }
        return List.copyOf(reasons);
    }

    private static void count(long many, String what, int volunteer, List<Reason> reasons) {
        if (many > 0) {
            reasons.add(Reason.open("roster.reason.burden." + what, volunteer, many));
        }
    }
}
