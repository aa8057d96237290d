package org.yuanba.problem.handling;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.handling.CaseTable.Note;
import org.yuanba.problem.intake.GuardedWords;

/** What anyone may read of a problem: nothing until somebody looked it over, and never what names or reaches a person. */
@Component
public class Rewording {

    private final CaseTable cases;
    private final GuardedWords words;

    Rewording(CaseTable cases, GuardedWords words) {
        this.cases = cases;
        this.words = words;
    }

    /** The author takes out of her words what she would rather not have written; what was masked goes for good. */
    @Transactional
    @Unscoped("the author herself, who holds number and code")
    public void byAuthor(ProblemId id, String text) {
        var problem = cases.lock(id);
        var plain = words.masked(Reasons.needed("words", text, 4_000));
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("words", plain);
        columns.put("title", words.title(plain));
        columns.put("sealed_words", null);
        columns.put("public_words", null);
        cases.set(problem, columns);
        cases.step(problem, Note.of("reworded"), Actor.system());
        cases.touched(problem);
    }

    /** A handler releases words for the public; what names or reaches a person holds them back. */
    @Transactional
    public void release(ProblemId id, int version, String text, Scope scope, Actor by) {
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        var plain = Reasons.needed("publicWords", text, 4_000);
        var found = words.findings(plain);
        if (!found.isEmpty()) {
            throw new ProblemRefused(
                    "publicWords", "problem.refused.public", found.getFirst().excerpt());
        }
        cases.set(problem, Map.of("public_words", plain));
        cases.step(problem, Note.of("released").inside(), by);
        cases.touched(problem);
    }

    /** A handler takes them back. */
    @Transactional
    public void hide(ProblemId id, int version, Scope scope, Actor by) {
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("public_words", null);
        columns.put("photos_agreed", null);
        cases.set(problem, columns);
        cases.step(problem, Note.of("hidden").inside(), by);
        cases.touched(problem);
    }

    /** Lets anyone see the photos, once it is written down how those on them agreed. */
    @Transactional
    public void showPhotos(ProblemId id, int version, String agreedHow, Scope scope, Actor by) {
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        cases.set(problem, Map.of("photos_agreed", Reasons.needed("photosAgreed", agreedHow, 200)));
        cases.step(problem, Note.of("photos-shown").inside(), by);
    }
}
