package org.yuanba.fund.carrying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.project.Project;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.web.NotHere;

/** The payments of projects. */
@Repository
public class Tranches {

    private static final String READ = """
            select t.*, a.name as payee_name from fund_project_tranche t left join fund_account a on a.id = t.payee
            """;

    private final JdbcClient jdbc;

    Tranches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a project, in their order. */
    public List<Tranche> of(Project project, Scope scope) {
        scope.require(project.place());
        return ofProject(project.id());
    }

    @Unscoped("called by acts that checked the scope of the project")
    List<Tranche> ofProject(ProjectId project) {
        return jdbc.sql(READ + " where t.project = ? order by t.position")
                .param(project.value())
                .query(Tranches::tranche)
                .list();
    }

    /** The payment of a project. */
    @Unscoped("called by acts that checked the scope of the project")
    Tranche get(ProjectId project, UUID id) {
        return ofProject(project).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** At most so many percent of the money before acceptance, the rest afterwards. */
    @Unscoped("called by acts that checked the scope of the project")
    void plan(ProjectId project, Money granted, int percentBefore) {
        long before = granted.fen() * percentBefore / 100;
        int position = 0;
        if (before > 0) {
            insert(project, ++position, before, false);
        }
        if (granted.fen() > before) {
            insert(project, ++position, granted.fen() - before, true);
        }
    }

    private void insert(ProjectId project, int position, long fen, boolean afterAcceptance) {
        jdbc.sql("""
                insert into fund_project_tranche (id, project, position, amount, after_acceptance) values (?, ?, ?, ?, ?)
                """)
                .params(NewId.next(), project.value(), position, fen, afterAcceptance)
                .update();
    }

    private static Tranche tranche(ResultSet row, int n) throws SQLException {
        return new Tranche(
                row.getObject("id", UUID.class),
                new ProjectId(row.getObject("project", UUID.class)),
                row.getInt("position"),
                new Money(row.getLong("amount")),
                row.getBoolean("after_acceptance"),
                row.getObject("released_hand") != null,
                row.getObject("paid_on", LocalDate.class),
                row.getString("payee_name"),
                row.getString("voucher"));
    }
}
