package org.yuanba.fund.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.shared.PlaceKey;

/** The accounts of a posting, held in the order of their ids so that no two postings wait for each other. */
@Component
class HeldAccounts {

    private final JdbcClient jdbc;

    HeldAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both accounts; what they hold does not change until the transaction ends. */
    @Unscoped("the posting requires its scope of the places it finds here, before it writes")
    List<Account> hold(FundAccountId source, FundAccountId target) {
        return jdbc.sql("""
                with held as (
                  select account, balance, frozen, closed_through from fund_balance
                  where account in (:source, :target) order by account for update)
                select a.id, a.kind, a.place, a.nature, a.fund, a.opened_on, coalesce(h.balance, 0) as balance,
                  coalesce(h.frozen, false) as frozen, h.closed_through
                from fund_account a left join held h on h.account = a.id where a.id in (:source, :target)
                """)
                .param("source", source.value())
                .param("target", target.value())
                .query((row, n) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        var nature = row.getString("nature");
        return new Account(
                new FundAccountId(row.getObject("id", UUID.class)),
                AccountKind.valueOf(row.getString("kind")),
                new PlaceKey(row.getString("place")),
                nature == null ? null : FundNature.valueOf(nature),
                row.getObject("fund", UUID.class),
                row.getObject("opened_on", LocalDate.class),
                row.getLong("balance"),
                row.getBoolean("frozen"),
                row.getObject("closed_through", LocalDate.class));
    }
}
