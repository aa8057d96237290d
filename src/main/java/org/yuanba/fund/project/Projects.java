package org.yuanba.fund.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.CallId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.ApplicantKind;
import org.yuanba.shared.Money;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/** All projects. */
@Repository
public class Projects {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project, if it lies in the scope. */
    public Optional<Project> find(ProjectId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from fund_project where id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Projects::project)
                .optional();
    }

    /** One page of the projects of the scope, those that wait first, then the newest. */
    public PageOf<Project> list(int page, Scope scope) {
        var visible = scope.on("place");
        var where = " from fund_project where " + visible.sql();
        var total = jdbc.sql("select count(*)" + where)
                .params(visible.parameters())
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select *" + where
                        + " order by ended_at nulls first, applied_at desc, id limit :most offset :skip")
                .params(visible.parameters())
                .param("most", PAGE)
                .param("skip", (page - 1) * PAGE)
                .query(Projects::project)
                .list();
        return new PageOf<>(rows, page, PAGE, total);
    }

    /** The projects of a call that lie in the scope, by number. */
    public List<Project> of(CallId call, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from fund_project where call = :call and %s order by number".formatted(visible.sql()))
                .param("call", call.value())
                .params(visible.parameters())
                .query(Projects::project)
                .list();
    }

    /** The projects of the scope in one of these states, by place and title. */
    public List<Project> in(Collection<ProjectState> states, int most, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("""
                select * from fund_project where state in (:states) and %s order by place, title, id limit :most
                """.formatted(visible.sql()))
                .param("states", states.stream().map(Enum::name).toList())
                .param("most", most)
                .params(visible.parameters())
                .query(Projects::project)
                .list();
    }

    /** What its money is for. */
    public List<BudgetLine> lines(Project project, Scope scope) {
        scope.require(project.place());
        return jdbc.sql("select said, amount from fund_project_line where project = ? order by position")
                .param(project.id().value())
                .query((row, n) -> new BudgetLine(row.getString(1), new Money(row.getLong(2))))
                .list();
    }

    /** How many projects a yard handed in to a call and did not take back. */
    @Unscoped("a count for the limit of the call")
    int handedIn(CallId call, PlaceKey yard) {
        return jdbc.sql("select count(*) from fund_project where call = ? and place = ? and state <> 'WITHDRAWN'")
                .params(call.value(), yard.value())
                .query(Integer.class)
                .single();
    }

    static Project project(ResultSet row, int n) throws SQLException {
        return new Project(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CallId(row.getObject("call", UUID.class)),
                new PlaceKey(row.getString("place")),
                words(row),
                new Money(row.getLong("cost")),
                ProjectState.valueOf(row.getString("state")),
                row.getString("reason"),
                funding(row),
                row.getObject("notice", UUID.class),
                row.getObject("notice_until", LocalDate.class),
                row.getString("report"),
                row.getString("keeper"),
                row.getTimestamp("applied_at").toInstant(),
                row.getInt("version"));
    }

    private static Project.Words words(ResultSet row) throws SQLException {
        return new Project.Words(
                row.getString("title"),
                row.getString("need"),
                row.getString("plan"),
                ApplicantKind.valueOf(row.getString("applicant")),
                row.getString("applicant_name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("helped_by"),
                row.getString("agreed_how"),
                row.getString("speaker"));
    }

    private static Project.Funding funding(ResultSet row) throws SQLException {
        var commitment = row.getObject("commitment", UUID.class);
        return new Project.Funding(
                money(row, "granted"),
                commitment == null ? null : new FundAccountId(commitment),
                money(row, "settled"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }
}
