package org.yuanba.fund.project;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.ProjectId;

/** Who has which duty in a project: applicant, reviewer, payer and acceptor are never the same. The schema holds it too. */
@Component
public class Duties {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Duties(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Takes on a duty; the same again changes nothing.
     *
     * @throws ProjectRefused when this hand has another duty in it
     */
    @Unscoped("called by acts that checked the scope of the project")
    public void take(ProjectId project, UUID hand, Duty duty) {
        jdbc.sql("""
                insert into fund_project_duty (project, hand, duty, since) values (?, ?, ?, ?)
                on conflict (project, hand) do nothing
                """)
                .params(project.value(), hand, duty.name(), Timestamp.from(clock.instant()))
                .update();
        of(project, hand).filter(held -> held != duty).ifPresent(held -> {
            throw new ProjectRefused("", "project.refused.duty." + held.name().toLowerCase(java.util.Locale.ROOT));
        });
    }

    /** What this hand does in the project. */
    @Unscoped("one's own duty")
    public Optional<Duty> of(ProjectId project, UUID hand) {
        return jdbc.sql("select duty from fund_project_duty where project = ? and hand = ?")
                .params(project.value(), hand)
                .query(String.class)
                .optional()
                .map(Duty::valueOf);
    }

    /** Everybody with an account who has a duty in it, in the order in which they took it on. */
    public List<Held> of(Project project, Scope scope) {
        scope.require(project.place());
        return jdbc.sql("""
                select d.duty, d.hand from fund_project_duty d
                where d.project = ? and d.duty <> 'JUDGES'
                  and not exists (select from fund_project_asker a where a.id = d.hand)
                order by d.since, d.hand
                """)
                .param(project.id().value())
                .query((row, n) -> new Held(Duty.valueOf(row.getString(1)), named(row.getObject(2, UUID.class))))
                .list();
    }

    private String named(UUID account) {
        Actor actor = actors.recorded(new AccountId(account));
        return actor.displayName();
    }

    /**
     * A duty and who has it.
     *
     * @param duty which
     * @param who how the account is called
     */
    public record Held(Duty duty, String who) {}
}
