package org.yuanba.organisation.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Unscoped;
import org.yuanba.organisation.rule.Rule.Code;

/** Reads the figures one goes by. */
@Repository
@Unscoped("rules are the same for everybody")
public class Rules {

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule that holds on this day; the earliest known one for days before it. */
    public Rule on(Code code, LocalDate day) {
        return jdbc.sql("""
                select code, number, of_number, since, until, source from organisation_rule where code = :code
                order by (since <= :day and coalesce(until, 'infinity') >= :day) desc, since limit 1
                """)
                .param("code", code.word())
                .param("day", day)
                .query(Rules::rule)
                .single();
    }

    /** The number of the rule that holds on this day. */
    public int number(Code code, LocalDate day) {
        return on(code, day).number();
    }

    /** All of them, by name and day. */
    public List<Rule> all() {
        return jdbc.sql(
                        "select code, number, of_number, since, until, source from organisation_rule order by code, since")
                .query(Rules::rule)
                .list();
    }

    private static Rule rule(ResultSet row, int n) throws SQLException {
        return new Rule(
                Code.valueOf(row.getString("code").toUpperCase(Locale.ROOT)),
                row.getInt("number"),
                row.getObject("of_number", Integer.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("source"));
    }
}
