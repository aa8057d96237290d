package org.yuanba.problem.listing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemRows;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.shared.PlaceKey;

/** Finds open problems of the same compound that may be the same: of the same category, or told in much the same words. */
@Component
public class Similar {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final WorkdayClock workdays;

    Similar(JdbcClient jdbc, Catalog catalog, WorkdayClock workdays) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.workdays = workdays;
    }

    /** Those that may be the same as this one. */
    public List<Problem> to(Problem problem, Scope scope) {
        return to(
                        problem.place(),
                        problem.matter().category(),
                        problem.matter().where(),
                        problem.matter().title(),
                        scope)
                .stream()
                .filter(one -> !one.id().equals(problem.id()))
                .toList();
    }

    /** Those in this compound that may be the same, the likest first. */
    public List<Problem> to(PlaceKey compound, String category, String where, String title, Scope scope) {
        scope.require(compound);
        return jdbc.sql("""
                select * from problem
                where place = :place and state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') and received_on >= :from
                  and (category = :category or similarity(title, :title) > 0.3)
                order by (category = :category)::int + similarity(at_where, :where) + similarity(title, :title) desc,
                  received_at limit :most
                """)
                .param("place", compound.value())
                .param("from", workdays.today().minusDays(catalog.rule("similar_days")))
                .param("category", category)
                .param("where", where)
                .param("title", title)
                .param("most", MOST + 1)
                .query(ProblemRows::problem)
                .list();
    }
}
