package org.yuanba.problem.intake;

import org.yuanba.problem.ProblemId;

/**
 * What whoever told a problem is given.
 *
 * @param problem its id
 * @param number its number
 * @param code the code that opens it together with the number; known to the holder alone
 */
public record Receipt(ProblemId problem, String number, String code) {

    /** Where it can be followed. */
    public String path() {
        return "/q/" + number;
    }

    /** Nothing that opens anything: this is never shown whole by accident. */
    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
