package org.yuanba.fund.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ballot.Reconciliation.ByHand;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchState;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.ProjectRefused;

/** Sets what was counted by hand beside what came in. */
@Service
public class Reconciling {

    private final JdbcClient jdbc;
    private final Pitches pitches;
    private final AuditTrail audit;

    Reconciling(JdbcClient jdbc, Pitches pitches, AuditTrail audit) {
        this.jdbc = jdbc;
        this.pitches = pitches;
        this.audit = audit;
    }

    /** Writes down what was counted by hand; again, when it was counted again. */
    @Transactional
    public void count(PitchId id, ByHand counted, Scope scope, Actor by) {
        var pitch = pitches.hold(id, scope);
        ProjectRefused.when(pitch.state() != PitchState.CLOSED, "", "project.refused.state");
        ProjectRefused.when(
                counted.handedOut() < 0 || counted.unused() < 0 || counted.inBox() < 0 || counted.spoiled() < 0,
                "handedOut",
                "project.refused.number");
        jdbc.sql("update fund_pitch set handed_out = ?, unused = ?, in_box = ?, spoiled = ? where id = ?")
                .params(counted.handedOut(), counted.unused(), counted.inBox(), counted.spoiled(), id.value())
                .update();
        audit.record(AuditEntry.of(
                by,
                "fund.ballots-reconciled",
                pitch.place(),
                id.value(),
                pitch.occasion().title()));
    }

    /** The sheet of an event; before the vote is closed it says only how many codes were printed. */
    @Unscoped("numbers without content, of an event the caller was given")
    public Reconciliation sheet(Pitch pitch) {
        var closed = pitch.state().ordinal() >= PitchState.CLOSED.ordinal();
        return jdbc.sql("""
                select p.handed_out, p.unused, p.in_box, p.spoiled,
                  (select count(*) from fund_pitch_code c where c.pitch = p.id) as printed,
                  (select count(*) from fund_pitch_ballot b where b.pitch = p.id and b.channel = 'PHONE' and :closed) as phone,
                  (select count(*) from fund_pitch_ballot b where b.pitch = p.id and b.channel = 'PAPER' and :closed) as paper,
                  (select count(*) from fund_pitch_second s where s.pitch = p.id and s.channel = 'PAPER' and :closed) as papers,
                  (select count(*) from fund_pitch_second s where s.pitch = p.id and s.channel = 'PHONE' and :closed) as phones
                from fund_pitch p where p.id = :id
                """)
                .param("id", pitch.id().value())
                .param("closed", closed)
                .query((row, n) -> new Reconciliation(
                        row.getInt("printed"),
                        row.getInt("phone"),
                        row.getInt("paper"),
                        row.getInt("papers"),
                        row.getInt("phones"),
                        byHand(row)))
                .single();
    }

    private static @Nullable ByHand byHand(ResultSet row) throws SQLException {
        return row.getObject("handed_out") == null
                ? null
                : new ByHand(
                        row.getInt("handed_out"), row.getInt("unused"), row.getInt("in_box"), row.getInt("spoiled"));
    }
}
