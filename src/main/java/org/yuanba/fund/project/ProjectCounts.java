package org.yuanba.fund.project;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;

/** How many projects stand where. */
@Component
public class ProjectCounts {

    private final JdbcClient jdbc;

    ProjectCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the scope. */
    public Counts in(Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("""
                select count(*) filter (where ended_at is null and commitment is null) as deciding,
                  count(*) filter (where ended_at is null and commitment is not null) as working,
                  count(*) filter (where state = 'CLOSED') as closed
                from fund_project where %s
                """.formatted(visible.sql()))
                .params(visible.parameters())
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /**
     * How many projects.
     *
     * @param deciding nothing is agreed yet
     * @param working the money is set aside
     * @param closed done and looked after
     */
    public record Counts(int deciding, int working, int closed) {}
}
