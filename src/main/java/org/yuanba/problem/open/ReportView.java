package org.yuanba.problem.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PublicationGate.Finding;
import org.yuanba.place.Place;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.catalog.Category;

/**
 * The public form.
 *
 * @param here the compound
 * @param board address of its board
 * @param phone whom to call instead, or none
 * @param categories what it may be about
 * @param chosen the category chosen so far, or none
 * @param form what was typed
 * @param stop whether the sentence that says what to do at once is to be read before it is sent
 * @param days working days until the answer
 * @param findings what in the words names or reaches a person, when that is being looked at
 * @param preview the words as they will be shown, none when they are not being looked at
 * @param similar open problems nearby that may be the same
 */
public record ReportView(
        Place here,
        String board,
        @Nullable String phone,
        List<Category> categories,
        @Nullable Category chosen,
        Form form,
        boolean stop,
        int days,
        List<Finding> findings,
        @Nullable String preview,
        List<Problem> similar) {

    /** Where it is sent. */
    public String action() {
        return board + "/report";
    }

    /** The digits of the phone. */
    public String digits() {
        return phone == null ? "" : phone.replaceAll("[^0-9+]", "");
    }
}
