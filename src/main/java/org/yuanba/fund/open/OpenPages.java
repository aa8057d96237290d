package org.yuanba.fund.open;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.CallId;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.ballot.Reconciling;
import org.yuanba.fund.call.Calls;
import org.yuanba.fund.call.FundRules;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchRunning;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.result.Results;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Reads what anyone may see of calls, pitch events and her own ballot. */
@Component
@Unscoped("public pages, and the voter's own ballot by her code")
class OpenPages {

    private final Places places;
    private final Calls calls;
    private final FundRules rules;
    private final Event event;
    private final Clock clock;

    OpenPages(Places places, Calls calls, FundRules rules, Event event, Clock clock) {
        this.places = places;
        this.calls = calls;
        this.rules = rules;
        this.event = event;
        this.clock = clock;
    }

    PublicCallView call(CallId id) {
        var call = calls.find(id).orElseThrow(NotHere::new);
        var pitch = event.pitches()
                .of(id, Scope.ofPublicPlace(call.place()))
                .filter(one -> one.announcedAt() != null)
                .orElse(null);
        return new PublicCallView(
                here(call.place()),
                call,
                rules.exclusions(),
                pitch,
                call.isOpen(LocalDate.now(clock.withZone(Dates.ZONE))));
    }

    PublicPitchView pitch(PitchId id) {
        var pitch = event.pitches().announced(id).orElseThrow(NotHere::new);
        return new PublicPitchView(
                here(pitch.place()),
                pitch,
                event.pitches().items(pitch),
                event.pitches().criteria(pitch),
                event.pitches().jurors(pitch),
                event.running().published(pitch),
                event.results().of(pitch).orElse(null),
                event.reconciling().sheet(pitch));
    }

    /** The ballots of an opened event, to be counted again by anyone. */
    String election(PitchId id) {
        var pitch = event.pitches().announced(id).orElseThrow(NotHere::new);
        return event.results().ballots(pitch).orElseThrow(NotHere::new);
    }

    /** The ballot of a code. */
    BallotView ballot(String code, Form form) {
        var pitch = pitchOf(code);
        return new BallotView(
                here(pitch.place()),
                pitch,
                event.pitches().items(pitch),
                code,
                event.ballots().with(code).orElse(null),
                event.results().receipt(pitch, code).orElse(null),
                form);
    }

    Pitch pitchOf(String code) {
        return event.ballots().pitchOf(code).flatMap(event.pitches()::announced).orElseThrow(NotHere::new);
    }

    boolean isCode(String code) {
        return event.ballots().pitchOf(code).isPresent();
    }

    private Place here(PlaceKey place) {
        return places.find(place, Scope.ofPublicPlace(place)).orElseThrow(NotHere::new);
    }

    /** A pitch event with everything that is public about it. */
    @Component("openEvent")
    record Event(Pitches pitches, PitchRunning running, Ballots ballots, Results results, Reconciling reconciling) {}
}
