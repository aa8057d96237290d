package org.yuanba.fund.pitch;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.CallId;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.Call;
import org.yuanba.fund.call.Calls;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.Projects;
import org.yuanba.shared.NewId;
import org.yuanba.web.NotHere;

/** Plans the pitch event of a call, again and again until its rule is published. */
@Service
public class PitchPlanning {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final Projects projects;
    private final Pitches pitches;
    private final AuditTrail audit;

    PitchPlanning(JdbcClient jdbc, Calls calls, Projects projects, Pitches pitches, AuditTrail audit) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.projects = projects;
        this.pitches = pitches;
        this.audit = audit;
    }

    /**
     * Plans it; the projects that passed review are on its run sheet.
     *
     * @throws ProjectRefused with the field and what to do
     */
    @Transactional
    public PitchId plan(CallId id, NewPitch planned, Scope scope, Actor by) {
        var call = calls.find(id).orElseThrow(NotHere::new);
        scope.require(call.place());
        planned.check();
        ProjectRefused.when(
                planned.terms().budget().compareTo(call.budget()) > 0,
                "budget",
                "pitch.refused.budget",
                call.budget().yuan());
        var admitted = projects.of(id, scope).stream()
                .filter(project -> project.state() == ProjectState.ADMITTED)
                .toList();
        ProjectRefused.when(admitted.isEmpty(), "", "pitch.refused.no-projects");
        var pitch = pitches.of(id, scope).map(known -> clear(known, scope)).orElseGet(() -> new PitchId(NewId.next()));
        insert(pitch, call, planned);
        children(pitch, planned, admitted);
        audit.record(AuditEntry.of(
                by,
                "fund.pitch-planned",
                call.place(),
                pitch.value(),
                planned.occasion().title()));
        return pitch;
    }

    private PitchId clear(Pitch known, Scope scope) {
        var held = pitches.hold(known.id(), scope);
        ProjectRefused.when(held.state() != PitchState.PLANNED, "", "pitch.refused.fixed");
        jdbc.sql("delete from fund_pitch_item where pitch = ?")
                .param(held.id().value())
                .update();
        jdbc.sql("delete from fund_pitch where id = ?").param(held.id().value()).update();
        return held.id();
    }

    private void insert(PitchId id, Call call, NewPitch planned) {
        var occasion = planned.occasion();
        var terms = planned.terms();
        jdbc.sql("""
                insert into fund_pitch (id, call, place, title, location, day, begins, minutes_each, state, budget, rule,
                  satisfaction, ballot_kind, most_choices, points, increment, juror_percent, pass_percent)
                values (:id, :call, :place, :title, :location, :day, :begins, :minutes, 'PLANNED', :budget, :rule,
                  :satisfaction, :kind, :choices, :points, :increment, :jurors, :pass)
                """)
                .param("id", id.value())
                .param("call", call.id().value())
                .param("place", call.place().value())
                .param("title", occasion.title().strip())
                .param("location", occasion.location().strip())
                .param("day", occasion.day())
                .param("begins", occasion.begins())
                .param("minutes", occasion.minutesEach())
                .param("budget", terms.budget().fen())
                .param("rule", terms.rule().name())
                .param("satisfaction", terms.satisfaction().name())
                .param("kind", terms.kind().name())
                .param("choices", terms.mostChoices())
                .param("points", terms.points())
                .param("increment", terms.increment().fen())
                .param("jurors", terms.jurorPercent())
                .param("pass", terms.passPercent())
                .update();
    }

    private void children(PitchId id, NewPitch planned, List<Project> admitted) {
        int turn = 0;
        for (var project : admitted) {
            jdbc.sql("insert into fund_pitch_item (pitch, project, position) values (?, ?, ?)")
                    .params(id.value(), project.id().value(), ++turn)
                    .update();
        }
        for (var criterion : planned.criteria()) {
            jdbc.sql("insert into fund_pitch_criterion (pitch, position, said, weight) values (?, ?, ?, ?)")
                    .params(id.value(), criterion.position(), criterion.said().strip(), criterion.weight())
                    .update();
        }
        int seat = 0;
        for (var juror : planned.jurors()) {
            jdbc.sql("insert into fund_pitch_juror (id, pitch, called, seat) values (?, ?, ?, ?)")
                    .params(NewId.next(), id.value(), juror.strip(), ++seat)
                    .update();
        }
    }
}
