package org.yuanba.fund.ballot;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.pitch.PitchState;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.Numbers;
import org.yuanba.fund.project.ProjectRefused;

/** Makes one-time codes, one for each ballot paper. */
@Service
public class CodePrinting {

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final Pitches pitches;
    private final AuditTrail audit;

    CodePrinting(JdbcClient jdbc, Pitches pitches, AuditTrail audit) {
        this.jdbc = jdbc;
        this.pitches = pitches;
        this.audit = audit;
    }

    /** Makes so many more codes. */
    @Transactional
    public void print(PitchId id, int many, Scope scope, Actor by) {
        var pitch = pitches.hold(id, scope);
        ProjectRefused.when(
                pitch.state() != PitchState.ANNOUNCED && pitch.state() != PitchState.VOTING,
                "many",
                "ballot.refused.print-when");
        var before = jdbc.sql("select count(*) from fund_pitch_code where pitch = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        ProjectRefused.when(many < 1 || before + many > MOST, "many", "ballot.refused.many", MOST);
        for (int serial = before + 1; serial <= before + many; serial++) {
            jdbc.sql("insert into fund_pitch_code (pitch, serial, code) values (?, ?, ?)")
                    .params(id.value(), serial, Numbers.next())
                    .update();
        }
        audit.record(AuditEntry.of(
                        by,
                        "fund.codes-printed",
                        pitch.place(),
                        id.value(),
                        pitch.occasion().title())
                .with("many", null, String.valueOf(many)));
    }
}
