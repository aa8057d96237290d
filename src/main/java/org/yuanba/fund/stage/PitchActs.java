package org.yuanba.fund.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ballot.BallotCasting;
import org.yuanba.fund.ballot.CodePrinting;
import org.yuanba.fund.ballot.Reconciliation.ByHand;
import org.yuanba.fund.ballot.Reconciling;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.pitch.Marking;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchRunning;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.Numbers;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.result.ResultOpening;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Which step a button of the page of a pitch event takes, and what is said afterwards. */
@Component
class PitchActs {

    private final PitchRunning running;
    private final Pitches pitches;
    private final Marking marking;
    private final Voting voting;
    private final ResultOpening opening;

    PitchActs(PitchRunning running, Pitches pitches, Marking marking, Voting voting, ResultOpening opening) {
        this.running = running;
        this.pitches = pitches;
        this.marking = marking;
        this.voting = voting;
        this.opening = opening;
    }

    Flash take(Pitch pitch, Form form, Scope scope, Actor by) {
        var id = pitch.id();
        switch (form.value("step")) {
            case "announce" -> running.announce(id, scope, by);
            case "draw" ->
                running.drawLot(
                        id,
                        Arrays.stream(form.value("lot").split("[\\s,，]+"))
                                .filter(one -> !one.isEmpty())
                                .map(Numbers::typed)
                                .toList(),
                        scope,
                        by);
            case "print" -> voting.printing().print(id, form.number("many", 0), scope, by);
            case "open" -> running.openVote(id, scope, by);
            case "close" -> running.closeVote(id, scope, by);
            case "marks" -> marks(pitch, form, scope, by);
            case "interest" -> marking.declareInterest(id, uuid(form, "juror"), project(form), scope, by);
            case "paper" -> {
                return paper(pitch, form, scope, by);
            }
            case "count" -> voting.reconciling().count(id, counted(form), scope, by);
            case "result" -> opening.open(id, scope, by);
            default -> throw new NotHere();
        }
        return Flash.of("project.flash.noted");
    }

    private Flash paper(Pitch pitch, Form form, Scope scope, Actor by) {
        var cast = CastForm.read(pitch, pitches.items(pitch), form);
        var taken = voting.casting().onPaper(pitch, Numbers.typed(form.value("code")), cast, scope, by);
        return Flash.of("ballot.flash." + taken.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void marks(Pitch pitch, Form form, Scope scope, Actor by) {
        var marks = new ArrayList<Integer>();
        for (var criterion : pitches.criteria(pitch)) {
            marks.add(form.number("mark" + criterion.position(), -1));
        }
        marking.give(pitch.id(), uuid(form, "juror"), project(form), marks, scope, by);
    }

    private static ByHand counted(Form form) {
        return new ByHand(
                form.number("handedOut", -1),
                form.number("unused", -1),
                form.number("inBox", -1),
                form.number("spoiled", -1));
    }

    private static ProjectId project(Form form) {
        return new ProjectId(uuid(form, "project"));
    }

    private static UUID uuid(Form form, String field) {
        try {
            return UUID.fromString(form.value(field));
        } catch (IllegalArgumentException e) {
            throw new ProjectRefused(field, "pitch.refused.juror");
        }
    }

    /** Codes, ballots, and the sheet on which they balance. */
    @Component("pitchVoting")
    record Voting(CodePrinting printing, BallotCasting casting, Reconciling reconciling) {}
}
