package org.yuanba.fund.books.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.Purpose;

/** Statements of funds: what moved from day to day, and what lay in the fund after it. */
@Component
public class Statements {

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What moved from one day through another, in its order, at most so many lines after the first so many. */
    public List<StatementLine> of(
            FundAccountId account, LocalDate from, LocalDate through, int skip, int most, Scope scope) {
        var visible = scope.on("a.place");
        return jdbc.sql("""
                with opening as (select coalesce(sum(net), 0) as fen from fund_day where account = :account and day < :from),
                moved as (
                  select id, kind, happened_on, target as other, purpose, decision, voucher, 0 as came, amount as went
                  from fund_movement where source = :account and happened_on between :from and :through
                  union all
                  select id, kind, happened_on, source, purpose, decision, voucher, amount, 0
                  from fund_movement where target = :account and happened_on between :from and :through)
                select m.*, o.name,
                  (select fen from opening) + sum(m.came - m.went) over (order by m.happened_on, m.id) as balance
                from moved m join fund_account o on o.id = m.other
                where exists (select from fund_account a where a.id = :account and %s)
                order by m.happened_on, m.id offset :skip limit :most
                """.formatted(visible.sql()))
                .param("account", account.value())
                .param("from", from)
                .param("through", through)
                .param("skip", skip)
                .param("most", most)
                .params(visible.parameters())
                .query(Statements::line)
                .list();
    }

    private static StatementLine line(ResultSet row, int n) throws SQLException {
        var purpose = row.getString("purpose");
        return new StatementLine(
                new MovementId(row.getObject("id", UUID.class)),
                MovementKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("name"),
                purpose == null ? null : Purpose.valueOf(purpose),
                row.getString("decision"),
                row.getString("voucher"),
                row.getLong("came"),
                row.getLong("went"),
                row.getLong("balance"));
    }
}
