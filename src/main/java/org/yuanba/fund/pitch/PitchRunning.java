package org.yuanba.fund.pitch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.project.ProjectRefused;

/** Runs a pitch event: its rule is published, the lot is drawn, ballots are taken, and taken no longer. */
@Service
public class PitchRunning {

    private final JdbcClient jdbc;
    private final Pitches pitches;
    private final AuditTrail audit;
    private final Clock clock;
    private final Random random = new SecureRandom();

    PitchRunning(JdbcClient jdbc, Pitches pitches, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.pitches = pitches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes rule, criteria and projects; from now on they do not change. */
    @Transactional
    public void announce(PitchId id, Scope scope, Actor by) {
        var pitch = hold(id, PitchState.PLANNED, scope);
        jdbc.sql("""
                update fund_pitch set state = 'ANNOUNCED', announced_at = ?, announced_by = ?, fingerprint = ?,
                  version = version + 1 where id = ?
                """)
                .params(now(), by.account().value(), sha256(published(pitch)), id.value())
                .update();
        tell(pitch, "fund.pitch-announced", by);
    }

    /** The rule as it is published, in a form anyone can take the fingerprint of. */
    public String published(Pitch pitch) {
        var terms = pitch.terms();
        var text = new StringBuilder("rule %s, satisfaction %s, ballots %s, at most %d projects, %d points\n"
                .formatted(
                        terms.rule().code(),
                        terms.satisfaction().code(),
                        terms.kind().name().toLowerCase(java.util.Locale.ROOT),
                        terms.mostChoices(),
                        terms.points()));
        text.append("budget %s, increment %s, jurors %d%%, pass %d%%, zero support leave, ties by lot\n"
                .formatted(terms.budget(), terms.increment(), terms.jurorPercent(), terms.passPercent()));
        pitches.criteria(pitch).forEach(one -> text.append("criterion %s %d\n".formatted(one.said(), one.weight())));
        pitches.items(pitch)
                .forEach(one -> text.append("project %s %s %s\n".formatted(one.number(), one.cost(), one.title())));
        return text.toString();
    }

    /**
     * Draws the lot that decides every tie, once, before the vote.
     *
     * @param drawn numbers of the projects as they were drawn by hand in the room; empty: drawn by Yuanba
     */
    @Transactional
    public void drawLot(PitchId id, List<String> drawn, Scope scope, Actor by) {
        var pitch = hold(id, PitchState.ANNOUNCED, scope);
        var items = pitches.items(pitch);
        ProjectRefused.when(items.stream().anyMatch(one -> one.lot() != null), "lot", "pitch.refused.drawn");
        var numbers = new ArrayList<>(items.stream().map(Item::number).toList());
        if (drawn.isEmpty()) {
            Collections.shuffle(numbers, random);
        } else {
            ProjectRefused.when(
                    drawn.size() != numbers.size() || !new HashSet<>(drawn).equals(new HashSet<>(numbers)),
                    "lot",
                    "pitch.refused.lot");
            numbers.clear();
            numbers.addAll(drawn);
        }
        for (var item : items) {
            jdbc.sql("update fund_pitch_item set lot = ? where pitch = ? and project = ?")
                    .params(
                            numbers.indexOf(item.number()) + 1,
                            id.value(),
                            item.project().value())
                    .update();
        }
        audit.record(AuditEntry.of(
                        by,
                        "fund.lot-drawn",
                        pitch.place(),
                        id.value(),
                        pitch.occasion().title())
                .with("lot", null, String.join(" ", numbers)));
    }

    /** Takes ballots from now on. */
    @Transactional
    public void openVote(PitchId id, Scope scope, Actor by) {
        var pitch = hold(id, PitchState.ANNOUNCED, scope);
        ProjectRefused.when(
                pitches.items(pitch).stream().anyMatch(one -> one.lot() == null), "lot", "pitch.refused.not-drawn");
        jdbc.sql("update fund_pitch set state = 'VOTING', opened_at = ?, version = version + 1 where id = ?")
                .params(now(), id.value())
                .update();
        tell(pitch, "fund.vote-opened", by);
    }

    /** Takes no more ballots by phone; papers can still be keyed in. */
    @Transactional
    public void closeVote(PitchId id, Scope scope, Actor by) {
        var pitch = hold(id, PitchState.VOTING, scope);
        jdbc.sql("update fund_pitch set state = 'CLOSED', closed_at = ?, version = version + 1 where id = ?")
                .params(now(), id.value())
                .update();
        tell(pitch, "fund.vote-closed", by);
    }

    private Pitch hold(PitchId id, PitchState state, Scope scope) {
        var pitch = pitches.hold(id, scope);
        ProjectRefused.when(
                pitch.state() != state,
                "",
                state == PitchState.PLANNED ? "pitch.refused.fixed" : "project.refused.state");
        return pitch;
    }

    private void tell(Pitch pitch, String act, Actor by) {
        audit.record(AuditEntry.of(
                by, act, pitch.place(), pitch.id().value(), pitch.occasion().title()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
