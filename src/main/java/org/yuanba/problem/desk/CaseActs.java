package org.yuanba.problem.desk;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.place.Places;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Problem.Holder;
import org.yuanba.problem.casework.Problem.Offer;
import org.yuanba.problem.handling.Answering;
import org.yuanba.problem.handling.Handling;
import org.yuanba.problem.handling.Joining;
import org.yuanba.problem.handling.Judging;
import org.yuanba.problem.handling.Merging;
import org.yuanba.problem.handling.Rewording;
import org.yuanba.problem.handling.Timing;
import org.yuanba.problem.intake.Recoding;
import org.yuanba.problem.open.Form;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** From the buttons of the page to the verbs of the problem. */
@Component
class CaseActs {

    private final Office office;
    private final Judging judging;
    private final Rewording rewording;
    private final Recoding recoding;
    private final Places places;

    CaseActs(Office office, Judging judging, Rewording rewording, Recoding recoding, Places places) {
        this.office = office;
        this.judging = judging;
        this.rewording = rewording;
        this.recoding = recoding;
        this.places = places;
    }

    void act(ProblemId id, Form form, Scope scope, Actor by) {
        if (!holder(id, form, scope, by) && !clock(id, form, scope, by) && !end(id, form, scope, by)) {
            words(id, form, scope, by);
        }
    }

    SlipView newSlip(Problem problem, Scope scope, Actor by) {
        var receipt = recoding.recode(problem, scope, by);
        var here = places.find(problem.place(), scope).orElseThrow(NotHere::new);
        return new SlipView(here, receipt, "", "", problem.term().days());
    }

    private boolean holder(ProblemId id, Form form, Scope scope, Actor by) {
        var version = form.version();
        var reason = form.value("reason");
        switch (form.value("act")) {
            case "accept" -> office.handling().accept(id, version, scope, by);
            case "decline" -> office.handling().decline(id, version, reason, scope, by);
            case "return" -> office.handling().offer(id, version, Offer.Kind.RETURN, null, reason, scope, by);
            case "escalate" -> office.handling().offer(id, version, Offer.Kind.ESCALATE, null, reason, scope, by);
            case "hand-over" -> office.handling().offer(id, version, Offer.Kind.HAND_OVER, to(form), reason, scope, by);
            case "note" ->
                office.handling().note(id, version, form.value("said"), !form.is("inside", "yes"), scope, by);
            case "call" -> office.joining().call(id, version, form.value("unit"), form.value("wanted"), scope, by);
            case "came" ->
                office.joining().came(id, version, uuid(form.value("partner")), form.value("did"), scope, by);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean clock(ProblemId id, Form form, Scope scope, Actor by) {
        var version = form.version();
        switch (form.value("act")) {
            case "pause" -> office.timing().pause(id, version, form.value("reason"), scope, by);
            case "resume" -> office.timing().resume(id, version, scope, by);
            case "extend" -> office.timing().extend(id, version, form.number("days"), form.value("reason"), scope, by);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean end(ProblemId id, Form form, Scope scope, Actor by) {
        var version = form.version();
        var answer = form.value("answer");
        switch (form.value("act")) {
            case "answer" -> office.answering().answer(id, version, answer, scope, by);
            case "cannot" ->
                office.answering().cannot(id, version, form.value("reason"), form.value("whoCan"), answer, scope, by);
            case "not-accept" -> office.answering().notAccept(id, version, form.value("reason"), answer, scope, by);
            case "merge" -> office.merging().merge(id, version, new ProblemId(uuid(form.value("into"))), scope, by);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void words(ProblemId id, Form form, Scope scope, Actor by) {
        var version = form.version();
        var satisfied = form.yesOrNo("satisfied");
        switch (form.value("act")) {
            case "called-back" -> judging.calledBack(id, version, scope, by);
            case "solved" -> judging.toldBy(id, version, true, satisfied, form.value("why"), scope, by);
            case "not-solved" -> judging.toldBy(id, version, false, satisfied, form.value("why"), scope, by);
            case "release" -> rewording.release(id, version, form.value("publicWords"), scope, by);
            case "hide" -> rewording.hide(id, version, scope, by);
            case "show-photos" -> rewording.showPhotos(id, version, form.value("photosAgreed"), scope, by);
            default -> throw new NotHere();
        }
    }

    private static @Nullable Holder to(Form form) {
        var unit = form.value("toUnit").strip();
        return PlaceKey.parse(form.value("to"))
                .map(place -> new Holder(place, unit.isEmpty() || unit.length() > 40 ? null : unit))
                .orElse(null);
    }

    private static UUID uuid(String text) {
        return Optional.of(text)
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseThrow(NotHere::new);
    }

    /** What the office does with a problem. */
    @Component("problemOffice")
    record Office(Handling handling, Timing timing, Joining joining, Answering answering, Merging merging) {}
}
