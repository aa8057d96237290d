package org.yuanba.fund.ballot;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchState;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.shared.NewId;
import org.yuanba.web.NotHere;

/**
 * Takes ballots, one for a code. The same ballot sent again by the same way is the one that was taken; another one, or
 * one that comes the other way, is refused and listed.
 */
@Service
public class BallotCasting {

    private final JdbcClient jdbc;
    private final Pitches pitches;
    private final Ballots ballots;
    private final Clock clock;

    BallotCasting(JdbcClient jdbc, Pitches pitches, Ballots ballots, Clock clock) {
        this.jdbc = jdbc;
        this.pitches = pitches;
        this.ballots = ballots;
        this.clock = clock;
    }

    /** Takes what a voter sent from a phone. */
    @Transactional
    @Unscoped("the code is the key: random, on a slip of paper")
    public Taken byPhone(String code, Cast cast) {
        var pitch = ballots.pitchOf(code).flatMap(pitches::announced).orElseThrow(NotHere::new);
        var held = pitches.hold(pitch.id(), Scope.ofPublicPlace(pitch.place()));
        if (held.state() != PitchState.VOTING) {
            var before = ballots.with(code).filter(one -> isSame(one, BallotChannel.PHONE, cast));
            if (before.isPresent()) {
                return Taken.SAME;
            }
            throw new ProjectRefused(
                    "", held.state() == PitchState.ANNOUNCED ? "ballot.refused.not-yet" : "ballot.refused.over");
        }
        return take(held, code, cast, BallotChannel.PHONE, null);
    }

    /** Takes what is keyed in from a paper, also after the vote is closed, until the result is open. */
    @Transactional
    public Taken onPaper(Pitch pitch, String code, Cast cast, Scope scope, Actor by) {
        var held = pitches.hold(pitch.id(), scope);
        ProjectRefused.when(
                held.state() != PitchState.VOTING && held.state() != PitchState.CLOSED, "code", "ballot.refused.over");
        ProjectRefused.when(
                !ballots.pitchOf(code).filter(held.id()::equals).isPresent(), "code", "ballot.refused.code");
        return take(held, code, cast, BallotChannel.PAPER, by);
    }

    private Taken take(Pitch pitch, String code, Cast cast, BallotChannel channel, @Nullable Actor by) {
        check(pitch, cast);
        int taken = jdbc.sql("""
                insert into fund_pitch_ballot (pitch, code, channel, projects, points, received_at, entered_by)
                values (:pitch, :code, :channel, :projects, :points, :now, :by) on conflict (code) do nothing
                """)
                .param("pitch", pitch.id().value())
                .param("code", code)
                .param("channel", channel.name())
                .param(
                        "projects",
                        cast.projects().stream().map(one -> one.value()).toArray(UUID[]::new))
                .param("points", cast.points().toArray(Integer[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.account().value(), Types.OTHER)
                .update();
        if (taken == 1) {
            return Taken.TAKEN;
        }
        if (isSame(ballots.with(code).orElseThrow(), channel, cast)) {
            return Taken.SAME;
        }
        jdbc.sql("""
                insert into fund_pitch_second (id, pitch, code, channel, at) values (?, ?, ?, ?, ?)
                on conflict (code, channel) do nothing
                """)
                .params(NewId.next(), pitch.id().value(), code, channel.name(), Timestamp.from(clock.instant()))
                .update();
        return Taken.SECOND;
    }

    private static boolean isSame(Ballots.Ballot before, BallotChannel channel, Cast cast) {
        return before.channel() == channel && before.cast().equals(cast);
    }

    private void check(Pitch pitch, Cast cast) {
        var terms = pitch.terms();
        var known = pitches.items(pitch).stream().map(Item::project).collect(Collectors.toSet());
        ProjectRefused.when(!known.containsAll(cast.projects()), "projects", "ballot.refused.unknown");
        ProjectRefused.when(
                new HashSet<>(cast.projects()).size() != cast.projects().size(), "projects", "ballot.refused.twice");
        ProjectRefused.when(
                cast.projects().size() > terms.mostChoices(),
                "projects",
                "ballot.refused.too-many",
                terms.mostChoices());
        var withPoints = terms.kind() == BallotKind.CUMULATIVE;
        ProjectRefused.when(
                cast.points().size() != (withPoints ? cast.projects().size() : 0)
                        || cast.points().stream().anyMatch(one -> one < 1),
                "projects",
                "ballot.refused.points");
        ProjectRefused.when(
                withPoints
                        && cast.points().stream().mapToLong(Integer::longValue).sum() > terms.points(),
                "projects",
                "ballot.refused.too-many-points",
                terms.points());
    }

    /** What became of a ballot that was sent. */
    public enum Taken {
        /** It counts. */
        TAKEN,
        /** It was taken before, and counts once. */
        SAME,
        /** This code voted already; the first one counts. */
        SECOND
    }
}
