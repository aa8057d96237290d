package org.yuanba.fund.open;

import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.carrying.Accepting;
import org.yuanba.fund.desk.Form;

/**
 * The page of a slip.
 *
 * @param number what was typed
 * @param slip the slip, none when there is no such number
 * @param form what was typed besides
 */
public record AcceptView(String number, Accepting.@Nullable Slip slip, Form form) {

    /** Whether it is asked for now. */
    public boolean isAsked() {
        var found = slip;
        return found != null
                && found.project().state() == ProjectState.DONE
                && found.asker().answer() == null;
    }
}
