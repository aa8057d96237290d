package org.yuanba.fund.books.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/** The funds of places. */
@Component
public class Funds {

    private static final String COLUMNS = """
            select a.id, a.place, a.name, a.nature, a.opened_on, b.balance, b.frozen, b.closed_through,
              coalesce((select sum(o.balance) from fund_account c join fund_balance o on o.account = c.id
                where c.fund = a.id), 0) as committed
            from fund_account a join fund_balance b on b.account = a.id where a.kind = 'FUND' and\s""";

    private final JdbcClient jdbc;

    Funds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The funds held at the place itself, by nature. */
    public List<FundLine> at(PlaceKey place, Scope scope) {
        var visible = scope.on("a.place");
        return jdbc.sql(COLUMNS + "a.place = :place and " + visible.sql() + " order by a.nature, a.opened_on, a.id")
                .param("place", place.value())
                .params(visible.parameters())
                .query(Funds::line)
                .list();
    }

    /** A fund, if it lies in the scope. */
    public Optional<FundLine> find(FundAccountId id, Scope scope) {
        var visible = scope.on("a.place");
        return jdbc.sql(COLUMNS + "a.id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Funds::line)
                .optional();
    }

    private static FundLine line(ResultSet row, int n) throws SQLException {
        return new FundLine(
                new FundAccountId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                row.getString("name"),
                FundNature.valueOf(row.getString("nature")),
                row.getObject("opened_on", LocalDate.class),
                new Money(row.getLong("balance")),
                new Money(row.getLong("committed")),
                row.getBoolean("frozen"),
                row.getObject("closed_through", LocalDate.class));
    }
}
