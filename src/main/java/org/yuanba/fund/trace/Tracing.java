package org.yuanba.fund.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.trace.TracedPayment.Source;
import org.yuanba.fund.trace.benefit.Benefit;
import org.yuanba.shared.PlaceKey;

/** Follows money both ways: from payments to the lots and givers they came from, and from a lot to all it bought. */
@Component
public class Tracing {

    private static final String PAYMENTS = """
            select m.id, s.place, m.happened_on, m.purpose, m.decision, m.voucher, m.source, m.source_kind, t.name as payee,
              m.amount - coalesce((select sum(u.amount) from fund_movement u where u.undoes = m.id), 0) as net,
              o.what, o.notice_first, o.notice_last, o.accepted_on, o.accepted_by, o.copy_words
            from fund_movement m join fund_account s on s.id = m.source join fund_account t on t.id = m.target
              left join fund_order o on o.movement = m.id
            where m.kind = 'PAYMENT' and\s""";

    private final JdbcClient jdbc;

    Tracing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The payments that paid for a benefit, oldest first, those wholly taken back left out. */
    @Unscoped("the payments behind a benefit one may see; where one may go from there is asked there")
    public List<TracedPayment> of(Benefit benefit) {
        return traced(jdbc.sql(PAYMENTS + """
                m.id in (select movement from fund_benefit_money where benefit = :benefit and movement is not null
                  union select p.id from fund_benefit_money b join fund_movement p on p.source = b.commitment and p.kind = 'PAYMENT'
                    where b.benefit = :benefit)
                order by m.happened_on, m.id
                """).param("benefit", benefit.id().value()));
    }

    /** One payment, if its money lies in the scope. */
    public List<TracedPayment> of(MovementId payment, Scope scope) {
        var visible = scope.on("s.place");
        return traced(jdbc.sql(PAYMENTS + "m.id = :payment and " + visible.sql())
                .param("payment", payment.value())
                .params(visible.parameters()));
    }

    /** What money that came in at once bought, as far as it was paid within the scope; each with that part alone. */
    public List<TracedPayment> bought(MovementId lot, Scope scope) {
        var visible = scope.on("s.place");
        return traced(jdbc.sql(PAYMENTS + "m.id in (select movement from fund_share where lot = :lot) and "
                                + visible.sql() + " order by m.happened_on, m.id limit 1000")
                        .param("lot", lot.value())
                        .params(visible.parameters()))
                .stream()
                .map(payment -> only(payment, lot))
                .toList();
    }

    private static TracedPayment only(TracedPayment payment, MovementId lot) {
        return new TracedPayment(
                payment.id(),
                payment.place(),
                payment.day(),
                payment.net(),
                payment.payee(),
                payment.purpose(),
                payment.decision(),
                payment.voucher(),
                payment.commitment(),
                payment.order(),
                payment.sources().stream()
                        .filter(source -> source.lot().equals(lot))
                        .toList());
    }

    private List<TracedPayment> traced(JdbcClient.StatementSpec statement) {
        var payments = statement.query(Tracing::payment).list().stream()
                .filter(payment -> payment.net() > 0)
                .toList();
        var sources =
                sources(payments.stream().map(payment -> payment.id().value()).toArray(UUID[]::new));
        payments.forEach(payment ->
                payment.sources().addAll(sources.getOrDefault(payment.id().value(), List.of())));
        return payments;
    }

    private Map<UUID, List<Source>> sources(UUID[] payments) {
        var sources = new HashMap<UUID, List<Source>>();
        jdbc.sql("""
                select s.movement, s.lot, it.place, g.name, p.kind, coalesce(p.named, false) as named, l.nature, l.received_on,
                  s.amount - coalesce((select sum(b.amount) from fund_movement u
                    join fund_share b on b.movement = u.id and b.lot = s.lot where u.undoes = s.movement), 0) as fen
                from fund_share s join fund_lot l on l.id = s.lot join fund_movement i on i.id = l.id
                  join fund_account it on it.id = i.target join fund_account g on g.id = i.source
                  left join fund_party p on p.account = g.id
                where s.movement = any (?) order by l.received_on, l.id
                """).param(payments).query(row -> {
            if (row.getLong("fen") > 0) {
                sources.computeIfAbsent(row.getObject("movement", UUID.class), key -> new ArrayList<>())
                        .add(source(row));
            }
        });
        return sources;
    }

    private static Source source(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var known = kind == null ? null : PartyKind.valueOf(kind);
        return new Source(
                new MovementId(row.getObject("lot", UUID.class)),
                new PlaceKey(row.getString("place")),
                row.getString("name"),
                known,
                row.getBoolean("named") || known != null && known.isPublic(),
                FundNature.valueOf(row.getString("nature")),
                row.getObject("received_on", LocalDate.class),
                row.getLong("fen"));
    }

    private static TracedPayment payment(ResultSet row, int n) throws SQLException {
        return new TracedPayment(
                new MovementId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                row.getObject("happened_on", LocalDate.class),
                row.getLong("net"),
                row.getString("payee"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("decision"),
                row.getString("voucher"),
                row.getString("source_kind").equals("COMMITMENT")
                        ? new FundAccountId(row.getObject("source", UUID.class))
                        : null,
                prepared(row),
                new ArrayList<>());
    }

    private static TracedPayment.@Nullable Prepared prepared(ResultSet row) throws SQLException {
        var what = row.getString("what");
        return what == null
                ? null
                : new TracedPayment.Prepared(
                        what,
                        row.getObject("notice_first", LocalDate.class),
                        row.getObject("notice_last", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getString("accepted_by"),
                        row.getString("copy_words"));
    }
}
