package org.yuanba.fund.pitch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Duty;
import org.yuanba.fund.project.ProjectRefused;

/** Takes down what jurors give projects, and for which of them a juror has an interest and gives nothing. */
@Service
public class Marking {

    private static final int HIGHEST = 10;

    private final JdbcClient jdbc;
    private final Pitches pitches;
    private final Duties duties;
    private final AuditTrail audit;

    Marking(JdbcClient jdbc, Pitches pitches, Duties duties, AuditTrail audit) {
        this.jdbc = jdbc;
        this.pitches = pitches;
        this.duties = duties;
        this.audit = audit;
    }

    /** The marks of a juror for a project, criterion by criterion; keyed in again they are the new ones. */
    @Transactional
    public void give(PitchId id, UUID juror, ProjectId project, List<Integer> marks, Scope scope, Actor by) {
        var pitch = holdRunning(id, juror, project, scope);
        var criteria = pitches.criteria(pitch);
        ProjectRefused.when(
                marks.size() != criteria.size() || marks.stream().anyMatch(one -> one < 0 || one > HIGHEST),
                "marks",
                "pitch.refused.marks");
        duties.take(project, juror, Duty.JUDGES);
        for (var criterion : criteria) {
            jdbc.sql("""
                    insert into fund_pitch_mark (pitch, juror, project, criterion, given) values (?, ?, ?, ?, ?)
                    on conflict (juror, project, criterion) do update set given = excluded.given
                    """)
                    .params(
                            id.value(),
                            juror,
                            project.value(),
                            criterion.position(),
                            marks.get(criterion.position() - 1))
                    .update();
        }
        audit.record(AuditEntry.of(
                by,
                "fund.marks-keyed",
                pitch.place(),
                id.value(),
                pitch.occasion().title()));
    }

    /** A juror has an interest in a project: she gives it no marks. */
    @Transactional
    public void declareInterest(PitchId id, UUID juror, ProjectId project, Scope scope, Actor by) {
        var pitch = holdRunning(id, juror, project, scope);
        duties.take(project, juror, Duty.INTERESTED);
        audit.record(AuditEntry.of(
                by,
                "fund.interest-declared",
                pitch.place(),
                project.value(),
                pitch.occasion().title()));
    }

    private Pitch holdRunning(PitchId id, UUID juror, ProjectId project, Scope scope) {
        var pitch = pitches.hold(id, scope);
        ProjectRefused.when(
                pitch.state() == PitchState.PLANNED || pitch.state() == PitchState.OPENED, "", "project.refused.state");
        ProjectRefused.when(
                pitches.jurors(pitch).stream().noneMatch(one -> one.id().equals(juror)),
                "juror",
                "pitch.refused.juror");
        ProjectRefused.when(
                pitches.items(pitch).stream().noneMatch(one -> one.project().equals(project)),
                "project",
                "pitch.refused.juror");
        return pitch;
    }

    /** Every mark given so far. */
    public List<Mark> marks(Pitch pitch, Scope scope) {
        scope.require(pitch.place());
        return jdbc.sql("select juror, project, criterion, given from fund_pitch_mark where pitch = ?")
                .param(pitch.id().value())
                .query((row, n) -> new Mark(
                        row.getObject(1, UUID.class),
                        new ProjectId(row.getObject(2, UUID.class)),
                        row.getInt(3),
                        row.getInt(4)))
                .list();
    }

    /** Which jurors stay out of which projects. */
    @Unscoped("of an event the caller was given")
    public Map<ProjectId, List<UUID>> interested(Pitch pitch) {
        return jdbc
                .sql("""
                        select d.project, d.hand from fund_project_duty d join fund_pitch_juror j on j.id = d.hand
                        where j.pitch = ? and d.duty = 'INTERESTED'
                        """)
                .param(pitch.id().value())
                .query((row, n) -> Map.entry(new ProjectId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * A mark.
     *
     * @param juror who gave it
     * @param project to which project
     * @param criterion for which criterion
     * @param given how much, 0 to 10
     */
    public record Mark(UUID juror, ProjectId project, int criterion, int given) {}
}
