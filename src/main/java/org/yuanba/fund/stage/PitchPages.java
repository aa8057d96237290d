package org.yuanba.fund.stage;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.PaperCodes;
import org.yuanba.fund.CallId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.ballot.Reconciliation;
import org.yuanba.fund.ballot.Reconciling;
import org.yuanba.fund.call.Calls;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.pitch.Marking;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchState;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.Projects;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** Reads what the pages of a pitch event show those who run it. */
@Component
class PitchPages {

    private final Places places;
    private final Calls calls;
    private final Pitches pitches;
    private final Marking marking;
    private final Papers papers;

    PitchPages(Places places, Calls calls, Pitches pitches, Marking marking, Papers papers) {
        this.places = places;
        this.calls = calls;
        this.pitches = pitches;
        this.marking = marking;
        this.papers = papers;
    }

    PlanView planning(CallId id, PlaceKey place, Form form, Scope scope) {
        var call = calls.find(id).filter(one -> one.place().equals(place)).orElseThrow(NotHere::new);
        var filled = form.value("budget").isEmpty()
                ? form.with("budget", call.budget()).with("title", call.title() + "创投会")
                : form;
        return new PlanView(
                places.find(place, scope).orElseThrow(NotHere::new),
                call,
                papers.projects().of(id, scope).stream()
                        .filter(one -> one.state() == ProjectState.ADMITTED)
                        .toList(),
                filled);
    }

    DeskView desk(Pitch pitch, Form form, Scope scope) {
        var closed = pitch.state().ordinal() >= PitchState.CLOSED.ordinal();
        var sheet = papers.reconciling().sheet(pitch);
        return new DeskView(
                places.find(pitch.place(), scope).orElseThrow(NotHere::new),
                pitch,
                pitches.items(pitch),
                pitches.criteria(pitch),
                pitches.jurors(pitch),
                new DeskView.Marks(marking.marks(pitch, scope), marking.interested(pitch)),
                sheet,
                closed ? papers.ballots().seconds(pitch, scope) : java.util.List.of(),
                filled(form, sheet.counted()));
    }

    /** What was counted by hand stands in its fields, to be put right. */
    private static Form filled(Form form, Reconciliation.@Nullable ByHand counted) {
        return counted == null || !form.value("handedOut").isEmpty()
                ? form
                : form.with("handedOut", counted.handedOut())
                        .with("unused", counted.unused())
                        .with("inBox", counted.inBox())
                        .with("spoiled", counted.spoiled());
    }

    PapersView papers(Pitch pitch, Scope scope) {
        return new PapersView(
                pitch,
                pitches.items(pitch),
                papers.ballots().codes(pitch, scope).stream()
                        .map(code -> new PapersView.Paper(code, papers.codes().of("/v/" + code.code())))
                        .toList());
    }

    /** Codes and what came in. */
    @Component("pitchPapers")
    record Papers(Projects projects, Ballots ballots, Reconciling reconciling, PaperCodes codes) {}
}
