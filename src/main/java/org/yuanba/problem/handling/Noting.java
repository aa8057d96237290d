package org.yuanba.problem.handling;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.handling.CaseTable.Note;
import org.yuanba.problem.intake.GuardedWords;

/** Notes what another system says it did, persons masked; who answers for the problem decides what it means. */
@Component
public class Noting {

    private final CaseTable cases;
    private final GuardedWords words;

    Noting(CaseTable cases, GuardedWords words) {
        this.cases = cases;
        this.words = words;
    }

    /** Writes it down beside the problem, for the office alone until it was read. */
    @Transactional
    @Unscoped("the key of the other system was checked against the place")
    public void fromOutside(ProblemId id, String text) {
        var problem = cases.lock(id);
        cases.set(problem, java.util.Map.of());
        cases.step(problem, Note.of("outside").saying(words.masked(text)).inside(), Actor.system());
    }
}
