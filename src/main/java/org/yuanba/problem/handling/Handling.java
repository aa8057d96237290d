package org.yuanba.problem.handling;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.ProblemState;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Problem.Holder;
import org.yuanba.problem.casework.Problem.Offer;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.problem.handling.CaseTable.Note;
import org.yuanba.shared.PlaceLevel;

/**
 * Who answers for a problem. Whoever received it first answers for it until the next one accepts; giving it back, handing it
 * on and taking it to the level above are offers, with a reason the reporter reads.
 */
@Component
public class Handling {

    private final CaseTable cases;
    private final Access access;
    private final ReporterNews news;

    Handling(CaseTable cases, Access access, ReporterNews news) {
        this.cases = cases;
        this.access = access;
        this.news = news;
    }

    /** Accepts it: as first receiver, or because it was offered. */
    @Transactional
    public void accept(ProblemId id, int version, Scope scope, Actor by) {
        var problem = held(id, version, scope);
        var offer = problem.offer();
        var next = offer == null ? problem.holder() : offer.to();
        if (offer == null && problem.state() != ProblemState.NEW
                || !problem.state().isWaiting()) {
            throw new ProblemRefused("", "problem.refused.passed");
        }
        requireActsFor(next, by);
        var columns = clearedOffer();
        columns.put("holder", next.place().value());
        columns.put("holder_unit", next.unit());
        if (problem.state() == ProblemState.NEW) {
            columns.put("accepted_on", cases.today());
            cases.move(problem, ProblemState.ACCEPTED, columns);
        } else {
            cases.set(problem, columns);
            cases.touched(problem);
        }
        cases.step(problem, Note.of("accepted").about(next), by);
        news.tell(problem, "accepted");
    }

    /** Does not take over what was offered, with a reason: it stays where it is. */
    @Transactional
    public void decline(ProblemId id, int version, String reason, Scope scope, Actor by) {
        var problem = held(id, version, scope);
        var offer = problem.offer();
        if (offer == null) {
            throw new ProblemRefused("", "problem.refused.passed");
        }
        requireActsFor(offer.to(), by);
        cases.set(problem, clearedOffer());
        cases.step(problem, Note.of("declined").saying(Reasons.needed(reason)).about(offer.to()), by);
        cases.touched(problem);
    }

    /**
     * Offers it to another, with a reason. Given back it goes to the level above, escalated too; handed on it goes to
     * any place around the compound.
     */
    @Transactional
    public void offer(
            ProblemId id, int version, Offer.Kind kind, @Nullable Holder to, String reason, Scope scope, Actor by) {
        var problem = held(id, version, scope);
        if (!problem.state().isWaiting() || problem.offer() != null) {
            throw new ProblemRefused(
                    "", problem.offer() == null ? "problem.refused.passed" : "problem.refused.offered");
        }
        requireActsFor(problem.holder(), by);
        var said = Reasons.needed(reason);
        var next = kind == Offer.Kind.HAND_OVER ? handedTo(problem, to) : above(problem);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("offered", kind.name());
        columns.put("offered_to", next.place().value());
        columns.put("offered_unit", next.unit());
        cases.set(problem, columns);
        var act = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        cases.step(problem, Note.of("offered-" + act).saying(said).about(next), by);
        cases.touched(problem);
    }

    /** Somebody is at it, and says so. */
    @Transactional
    public void note(ProblemId id, int version, String words, boolean shown, Scope scope, Actor by) {
        var problem = held(id, version, scope);
        requireActsFor(problem.holder(), by);
        if (!problem.state().isWaiting() || problem.state() == ProblemState.NEW) {
            throw new ProblemRefused("words", "problem.refused.accept-first");
        }
        var note = Note.of("noted").saying(Reasons.needed("said", words));
        if (problem.state() == ProblemState.ACCEPTED) {
            cases.move(problem, ProblemState.IN_PROGRESS, Map.of());
        } else {
            cases.set(problem, Map.of());
        }
        cases.step(problem, shown ? note : note.inside(), by);
    }

    private Problem held(ProblemId id, int version, Scope scope) {
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        return problem;
    }

    private static HashMap<String, @Nullable Object> clearedOffer() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("offered", null);
        columns.put("offered_to", null);
        columns.put("offered_unit", null);
        return columns;
    }

    private static Holder handedTo(Problem problem, @Nullable Holder to) {
        if (to == null || !to.place().covers(problem.place()) || to.equals(problem.holder())) {
            throw new ProblemRefused("to", "problem.refused.to");
        }
        return to;
    }

    private static Holder above(Problem problem) {
        return problem.holder()
                .place()
                .parent()
                .filter(parent -> parent.level().compareTo(PlaceLevel.CITY) >= 0)
                .map(parent -> new Holder(parent, null))
                .orElseThrow(() -> new ProblemRefused("", "problem.refused.top"));
    }

    private void requireActsFor(Holder holder, Actor by) {
        if (!access.may(by, ProblemPermissions.HANDLE, holder.place())) {
            throw new ProblemRefused("", "problem.refused.not-yours");
        }
    }
}
