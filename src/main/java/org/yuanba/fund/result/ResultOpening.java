package org.yuanba.fund.result;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.PitchResultOpened;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.ballot.Reconciling;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Juror;
import org.yuanba.fund.pitch.Marking;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchState;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.ProjectSteps;
import org.yuanba.web.Texts;

/** Counts and opens the result: only when the ballots balance and every juror gave marks or stayed out. */
@Service
public class ResultOpening {

    private final JdbcClient jdbc;
    private final Pitches pitches;
    private final Results results;
    private final Needs needs;
    private final Clock clock;

    ResultOpening(JdbcClient jdbc, Pitches pitches, Results results, Needs needs, Clock clock) {
        this.jdbc = jdbc;
        this.pitches = pitches;
        this.results = results;
        this.needs = needs;
        this.clock = clock;
    }

    /**
     * Opens the result.
     *
     * @throws ProjectRefused when something is still missing; nobody has seen anything
     */
    @Transactional
    public void open(PitchId id, Scope scope, Actor by) {
        var pitch = pitches.hold(id, scope);
        ProjectRefused.when(pitch.state() != PitchState.CLOSED, "", "project.refused.state");
        var sheet = needs.reconciling().sheet(pitch);
        ProjectRefused.when(!sheet.isBalanced(), "", "ballot.refused.unbalanced");
        ProjectRefused.when(sheet.voters() == 0, "", "ballot.refused.nobody");
        var items = pitches.items(pitch);
        requireMarks(pitch, scope);
        var count = results.count(pitch);
        var told = new Telling(count, count.count())
                .tell(items, sheet.voters(), pitch.terms().isMixed());
        jdbc.sql(
                        "update fund_pitch set state = 'OPENED', counted_at = ?, counted_by = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(clock.instant()), by.account().value(), id.value())
                .update();
        told.lines().forEach(line -> settle(pitch, line, scope, by));
        needs.audit()
                .record(AuditEntry.of(
                        by,
                        "fund.result-opened",
                        pitch.place(),
                        id.value(),
                        pitch.occasion().title()));
        needs.events().publishEvent(new PitchResultOpened(id, pitch.place()));
    }

    private void requireMarks(Pitch pitch, Scope scope) {
        var jurors = pitches.jurors(pitch).stream().map(Juror::id).toList();
        var projects = pitches.items(pitch).stream().map(Item::project).toList();
        var complete = Mixing.isComplete(
                jurors,
                projects,
                pitches.criteria(pitch).size(),
                needs.marking().marks(pitch, scope),
                needs.marking().interested(pitch));
        ProjectRefused.when(!complete, "", "pitch.refused.marks-missing");
    }

    private void settle(Pitch pitch, PitchResult.Line line, Scope scope, Actor by) {
        jdbc.sql("update fund_pitch_item set won = ? where pitch = ? and project = ?")
                .params(line.won(), pitch.id().value(), line.item().project().value())
                .update();
        var project = needs.steps().hold(line.item().project(), ProjectState.ADMITTED, scope);
        needs.steps()
                .move(
                        project,
                        line.won() ? ProjectState.CHOSEN : ProjectState.NOT_CHOSEN,
                        line.won() ? null : needs.texts().text(Texts.CHINESE, line.key()),
                        by);
    }

    /** What opening needs besides. */
    @org.springframework.stereotype.Component("resultNeeds")
    record Needs(
            Reconciling reconciling,
            Marking marking,
            ProjectSteps steps,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Texts texts) {}
}
