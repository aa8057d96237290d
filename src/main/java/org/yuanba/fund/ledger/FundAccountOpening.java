package org.yuanba.fund.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Opening accounts, freezing them, and closing the books of a place up to a day. */
@Service
public class FundAccountOpening {

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    FundAccountOpening(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens a fund of one nature at a place. */
    @Transactional
    public FundAccountId fund(PlaceKey place, String name, FundNature nature, LocalDate on, Scope scope, Actor by) {
        return open(AccountKind.FUND, place, name, nature, null, on, scope, by);
    }

    /** Opens a giver or a payee. */
    @Transactional
    public FundAccountId external(PlaceKey place, String name, LocalDate on, Scope scope, Actor by) {
        return open(AccountKind.EXTERNAL, place, name, null, null, on, scope, by);
    }

    /**
     * Opens a commitment of a fund, at the place it is for.
     *
     * @throws LedgerRefused when there is no such fund
     */
    @Transactional
    public FundAccountId commitment(
            FundAccountId fund, PlaceKey place, String name, LocalDate on, Scope scope, Actor by) {
        var visible = scope.on("place");
        var nature = jdbc.sql("select nature from fund_account where id = :fund and kind = 'FUND' and " + visible.sql())
                .param("fund", fund.value())
                .params(visible.parameters())
                .query(String.class)
                .optional()
                .map(FundNature::valueOf)
                .orElseThrow(() -> new LedgerRefused("fund", "fund.refused.no-account"));
        return open(AccountKind.COMMITMENT, place, name, nature, fund, on, scope, by);
    }

    private FundAccountId open(
            AccountKind kind,
            PlaceKey place,
            String name,
            @Nullable FundNature nature,
            @Nullable FundAccountId fund,
            LocalDate on,
            Scope scope,
            Actor by) {
        scope.require(place);
        var called = name.strip();
        LedgerRefused.when(called.isEmpty() || called.length() > LONGEST_NAME, "name", "fund.refused.name");
        LedgerRefused.when(on.isAfter(LocalDate.now(clock.withZone(Dates.ZONE))), "openedOn", "fund.refused.future");
        var id = FundAccountId.next();
        jdbc.sql("lock table fund_closing in share mode").update();
        jdbc.sql("""
                with opened as (insert into fund_account (id, kind, place, name, nature, fund, opened_on)
                  values (:id, :kind, :place, :name, :nature, :fund, :on))
                insert into fund_balance (account, kind, closed_through)
                select :id, :kind, (select max(closed_through) from fund_closing where starts_with(:place, place))
                where :kept
                """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("place", place.value())
                .param("name", called)
                .param("nature", nature == null ? null : nature.name())
                .param("fund", fund == null ? null : fund.value())
                .param("on", on)
                .param("kept", kind.isKept())
                .update();
        trail.record(AuditEntry.of(by, "fund.account-opened", place, id.value(), called));
        return id;
    }

    /** Stops every movement of an account, or lets them go on. */
    @Transactional
    public void freeze(FundAccountId account, boolean frozen, String reason, Scope scope, Actor by) {
        var visible = scope.on("a.place");
        var place = jdbc.sql("""
                update fund_balance b set frozen = :frozen from fund_account a
                where a.id = b.account and b.account = :account and b.frozen <> :frozen and %s returning a.place
                """.formatted(visible.sql()))
                .param("frozen", frozen)
                .param("account", account.value())
                .params(visible.parameters())
                .query(String.class)
                .optional();
        place.ifPresent(at -> trail.record(AuditEntry.of(
                        by,
                        frozen ? "fund.account-frozen" : "fund.account-thawed",
                        new PlaceKey(at),
                        account.value(),
                        null)
                .with("reason", null, reason)));
    }

    /** Closes the books of a place and of everything in it through a day; they do not open again. */
    @Transactional
    public void close(PlaceKey place, LocalDate through, Scope scope, Actor by) {
        scope.require(place);
        LedgerRefused.when(
                !through.isBefore(LocalDate.now(clock.withZone(Dates.ZONE))), "closedThrough", "fund.refused.future");
        jdbc.sql("""
                insert into fund_closing (place, closed_through) values (:place, :through)
                on conflict (place) do update
                set closed_through = greatest(fund_closing.closed_through, excluded.closed_through)
                """).param("place", place.value()).param("through", through).update();
        jdbc.sql("""
                with held as (select b.account from fund_balance b join fund_account a on a.id = b.account
                  where a.place >= :from and a.place < :to order by b.account for update of b)
                update fund_balance b set closed_through = greatest(b.closed_through, :through) from held h
                where b.account = h.account
                """)
                .param("from", place.value())
                .param("to", place.upperBound())
                .param("through", through)
                .update();
        trail.record(AuditEntry.of(by, "fund.books-closed", place, null, null)
                .with("closed_through", null, through.toString()));
    }
}
