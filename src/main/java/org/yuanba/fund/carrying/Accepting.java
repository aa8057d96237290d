package org.yuanba.fund.carrying;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.project.Askers;
import org.yuanba.fund.project.Askers.Asker;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Duty;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.ProjectSteps;
import org.yuanba.fund.project.Projects;
import org.yuanba.web.NotHere;

/**
 * Those who asked for it say whether it is good, each by the number on her slip. More than half of them accept it; when
 * that can no longer be, it goes back to be put right, with what they said.
 */
@Service
public class Accepting {

    private final JdbcClient jdbc;
    private final ProjectSteps steps;
    private final Projects projects;
    private final Askers askers;
    private final Duties duties;
    private final Clock clock;

    Accepting(JdbcClient jdbc, ProjectSteps steps, Projects projects, Askers askers, Duties duties, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.projects = projects;
        this.askers = askers;
        this.duties = duties;
        this.clock = clock;
    }

    /** Says that it is done; now those who asked are asked. */
    @Transactional
    public void sayDone(ProjectId id, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.AGREED, scope);
        jdbc.sql("""
                update fund_project_asker set answer = null, answered_at = null, answered_hand = null where project = ?
                """).param(id.value()).update();
        steps.move(project, ProjectState.DONE, by);
    }

    /** The project of a slip, for whoever holds it. */
    @Unscoped("the number on the slip is the key")
    public Slip slip(String number) {
        var asker = askers.numbered(number).orElseThrow(NotHere::new);
        return new Slip(asker, project(asker));
    }

    /** Whether this number is on a slip of the project. */
    @Unscoped("the number on the slip is the key")
    public boolean isSlipOf(String number, Project project) {
        return askers.numbered(number)
                .filter(asker -> asker.project().equals(project.id()))
                .isPresent();
    }

    private Project project(Asker asker) {
        var place = jdbc.sql("select place from fund_project where id = ?")
                .param(asker.project().value())
                .query(String.class)
                .single();
        return projects.find(asker.project(), Scope.ofPublicPlace(new org.yuanba.shared.PlaceKey(place)))
                .orElseThrow(NotHere::new);
    }

    /**
     * Takes an answer, once.
     *
     * @param keyedBy who keyed in a paper answer, none when she answered herself
     */
    @Transactional
    @Unscoped("the number on the slip is the key; a paper answer is keyed in by one whose scope the page checked")
    public void answer(String number, boolean accepts, String words, @Nullable Actor keyedBy) {
        var slip = slip(number);
        var place = Scope.ofPublicPlace(slip.project().place());
        var project = steps.hold(slip.project().id(), ProjectState.DONE, place);
        ProjectRefused.when(slip.asker().answer() != null, "number", "project.refused.answered");
        ProjectRefused.when(words.strip().length() > 300, "words", "project.refused.words");
        var hand = keyedBy == null ? slip.asker().id() : keyedBy.account().value();
        duties.take(project.id(), hand, Duty.ACCEPTS);
        jdbc.sql("""
                update fund_project_asker set answer = :answer, words = :words, answered_at = :now, answered_hand = :hand
                where id = :id
                """)
                .param("answer", accepts)
                .param("words", words.isBlank() ? null : words.strip(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("hand", hand)
                .param("id", slip.asker().id())
                .update();
        close(project, keyedBy == null ? Actor.system() : keyedBy, place);
    }

    private void close(Project project, Actor by, Scope place) {
        var all = askers.of(project, place);
        var yes = all.stream().filter(one -> Boolean.TRUE.equals(one.answer())).count();
        var no = all.stream().filter(one -> Boolean.FALSE.equals(one.answer())).count();
        if (2 * yes > all.size()) {
            steps.move(project, ProjectState.ACCEPTED, by);
        } else if (2 * no >= all.size()) {
            steps.move(project, ProjectState.AGREED, by);
        }
    }

    /**
     * A slip and what it is about.
     *
     * @param asker who holds it
     * @param project what she asked for
     */
    public record Slip(Asker asker, Project project) {}
}
