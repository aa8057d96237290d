package org.yuanba.fund.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.Call;
import org.yuanba.fund.call.FundRules.Exclusion;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.project.Project;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * A call and what came in.
 *
 * @param here the place
 * @param call the call
 * @param exclusions what it never pays for
 * @param projects what came in, by number
 * @param yards names of their compounds
 * @param pitch its pitch event, or none
 * @param open whether one may still apply
 */
public record CallView(
        Place here,
        Call call,
        List<Exclusion> exclusions,
        List<Project> projects,
        Map<PlaceKey, String> yards,
        @Nullable Pitch pitch,
        boolean open) {

    /** Whether a pitch event can be planned: something passed review. */
    public boolean mayPlan() {
        return projects.stream().anyMatch(one -> one.state() == ProjectState.ADMITTED);
    }
}
