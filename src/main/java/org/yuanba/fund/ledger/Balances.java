package org.yuanba.fund.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.shared.Money;

/** What lies in the funds, today and on any day. */
@Component
public class Balances {

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lies in a fund or a commitment now; nothing when it is not in the scope. */
    public Money of(FundAccountId account, Scope scope) {
        var visible = scope.on("a.place");
        return jdbc.sql("""
                select b.balance from fund_balance b join fund_account a on a.id = b.account
                where b.account = :account and %s
                """.formatted(visible.sql()))
                .param("account", account.value())
                .params(visible.parameters())
                .query(Long.class)
                .optional()
                .map(Money::new)
                .orElse(Money.ZERO);
    }

    /** What lay in it in the evening of that day. */
    public Money on(FundAccountId account, LocalDate day, Scope scope) {
        var visible = scope.on("a.place");
        return new Money(jdbc.sql("""
                select coalesce(sum(d.net), 0) from fund_day d join fund_account a on a.id = d.account
                where d.account = :account and d.day <= :day and %s
                """.formatted(visible.sql()))
                .param("account", account.value())
                .param("day", day)
                .params(visible.parameters())
                .query(Long.class)
                .single());
    }

    /** Which lots lie in it, in the order in which they go. */
    public List<Lying> lots(FundAccountId account, Scope scope) {
        var visible = scope.on("a.place");
        return jdbc.sql("""
                select p.lot, p.remaining, p.received_on from fund_position p join fund_account a on a.id = p.account
                where p.account = :account and p.remaining > 0 and %s order by p.free, p.received_on, p.lot
                """.formatted(visible.sql()))
                .param("account", account.value())
                .params(visible.parameters())
                .query((row, n) -> new Lying(
                        row.getObject("lot", UUID.class),
                        new Money(row.getLong("remaining")),
                        row.getObject("received_on", LocalDate.class)))
                .list();
    }

    /**
     * Part of a lot that lies in an account.
     *
     * @param lot the lot: the movement it came in with
     * @param amount how much of it
     * @param receivedOn when it came in
     */
    public record Lying(UUID lot, Money amount, LocalDate receivedOn) {}
}
