package org.yuanba.fund.books.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.AccountKind;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/** Reads single movements, and all of a place. */
@Component
public class MovementBook {

    private static final int AT_ONCE = 1_000;
    private static final String COLUMNS = """
            select m.id, m.kind, m.source, m.target, m.amount, m.happened_on, m.purpose, m.decision, m.voucher, m.undoes,
              m.source_kind, s.name as source_name, t.name as target_name, coalesce(t.nature, s.nature) as nature,
              case when m.source_kind = 'EXTERNAL' then t.place else s.place end as place,
              (select coalesce(sum(u.amount), 0) from fund_movement u where u.undoes = m.id) as back
            from fund_movement m join fund_account s on s.id = m.source join fund_account t on t.id = m.target where\s""";

    private final JdbcClient jdbc;

    MovementBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A movement, if money of the scope moved by it. */
    public Optional<MovementLine> find(MovementId id, Scope scope) {
        return jdbc.sql(COLUMNS + "m.id = :id")
                .param("id", id.value())
                .query(MovementBook::line)
                .optional()
                .filter(line -> scope.covers(line.place()));
    }

    /** Hands over every movement of the funds in the scope by day: those that come in from outside, or those that are paid. */
    @Transactional(readOnly = true)
    public void each(boolean in, Scope scope, Consumer<MovementLine> to) {
        var side = in ? "t.place" : "s.place";
        var kinds = in ? "('ALLOCATION', 'CONTRIBUTION', 'DONATION')" : "('PAYMENT')";
        var visible = scope.on(side);
        try (var all = jdbc
                .sql(COLUMNS + "m.kind in " + kinds + (in ? " and m.source_kind = 'EXTERNAL'" : "") + " and "
                        + visible.sql() + " order by m.happened_on, m.id")
                .params(visible.parameters())
                .withFetchSize(AT_ONCE)
                .query(MovementBook::line)
                .stream()) {
            all.forEach(to);
        }
    }

    private static MovementLine line(ResultSet row, int n) throws SQLException {
        return new MovementLine(
                new MovementId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                MovementKind.valueOf(row.getString("kind")),
                new FundAccountId(row.getObject("source", UUID.class)),
                row.getString("source_name"),
                AccountKind.valueOf(row.getString("source_kind")),
                new FundAccountId(row.getObject("target", UUID.class)),
                row.getString("target_name"),
                FundNature.valueOf(row.getString("nature")),
                new Money(row.getLong("amount")),
                row.getObject("happened_on", LocalDate.class),
                purpose(row.getString("purpose")),
                row.getString("decision"),
                row.getString("voucher"),
                undone(row.getObject("undoes", UUID.class)),
                new Money(row.getLong("back")));
    }

    private static @Nullable Purpose purpose(@Nullable String name) {
        return name == null ? null : Purpose.valueOf(name);
    }

    private static @Nullable MovementId undone(@Nullable UUID id) {
        return id == null ? null : new MovementId(id);
    }
}
