package org.yuanba.fund.vetting;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Duty;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.shared.NewId;

/** What those said who checked, reviewed and signed; each once. */
@Repository
public class Opinions {

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Actors actors;
    private final Clock clock;

    Opinions(JdbcClient jdbc, Duties duties, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.actors = actors;
        this.clock = clock;
    }

    /** Writes it down; whoever has another duty, or an interest, is refused. */
    @Unscoped("called by acts that checked the scope of the project")
    public void give(ProjectId project, Kind kind, UUID subject, boolean approves, @Nullable String words, Actor by) {
        duties.take(project, by.account().value(), Duty.REVIEWS);
        try {
            jdbc.sql("""
                    insert into fund_project_opinion (id, project, kind, subject, hand, approves, words, at)
                    values (:id, :project, :kind, :subject, :hand, :approves, :words, :now)
                    """)
                    .param("id", NewId.next())
                    .param("project", project.value())
                    .param("kind", kind.name())
                    .param("subject", subject)
                    .param("hand", by.account().value())
                    .param("approves", approves)
                    .param("words", words == null || words.isBlank() ? null : words.strip(), Types.VARCHAR)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProjectRefused("", "project.refused.signed-already");
        }
    }

    /** How many signed for this. */
    @Unscoped("a count, called by acts that checked the scope of the project")
    public int approvals(Kind kind, UUID subject) {
        return jdbc.sql("select count(*) from fund_project_opinion where kind = ? and subject = ? and approves")
                .params(kind.name(), subject)
                .query(Integer.class)
                .single();
    }

    /** All that was said about a project. */
    public List<Opinion> of(Project project, Scope scope) {
        scope.require(project.place());
        return jdbc.sql(
                        "select kind, hand, approves, words, at from fund_project_opinion where project = ? order by at, id")
                .param(project.id().value())
                .query((row, n) -> new Opinion(
                        Kind.valueOf(row.getString(1)),
                        actors.recorded(new AccountId(row.getObject(2, UUID.class)))
                                .displayName(),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** What an opinion is about. */
    public enum Kind {
        /** Whether this call may pay for it. */
        ELIGIBILITY,
        /** Whether it is presented. */
        REVIEW,
        /** Whether the money is set aside. */
        SIGNATURE,
        /** Whether it may be done otherwise. */
        CHANGE;

        /** Message key in words. */
        public String key() {
            return "project.opinion." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What somebody said.
     *
     * @param kind about what
     * @param who who
     * @param approves whether in favour
     * @param words in which words, or none
     * @param at when
     */
    public record Opinion(
            Kind kind,
            String who,
            boolean approves,
            @Nullable String words,
            Instant at) {}
}
