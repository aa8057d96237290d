package org.yuanba.fund.books.order;

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
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/** Reads payments as they were prepared. */
@Component
public class PaymentOrders {

    private static final String COLUMNS = """
            select o.*, f.name as fund_name, p.name as payee_name
            from fund_order o join fund_account f on f.id = o.source join fund_account p on p.id = o.payee where\s""";

    private final JdbcClient jdbc;

    PaymentOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A payment, if it lies in the scope. */
    public Optional<PaymentOrder> find(OrderId id, Scope scope) {
        var visible = scope.on("o.place");
        return jdbc.sql(COLUMNS + "o.id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(PaymentOrders::order)
                .optional();
    }

    /** The payment behind a movement, if it was prepared here and lies in the scope. */
    public Optional<PaymentOrder> of(MovementId movement, Scope scope) {
        var visible = scope.on("o.place");
        return jdbc.sql(COLUMNS + "o.movement = :movement and " + visible.sql())
                .param("movement", movement.value())
                .params(visible.parameters())
                .query(PaymentOrders::order)
                .optional();
    }

    /** Those that wait in the scope, oldest first. */
    public List<PaymentOrder> waiting(Scope scope, int most) {
        var visible = scope.on("o.place");
        return jdbc.sql(COLUMNS + "o.state = 'PREPARED' and " + visible.sql()
                        + " order by o.prepared_at, o.id limit :most")
                .param("most", most)
                .params(visible.parameters())
                .query(PaymentOrders::order)
                .list();
    }

    private static PaymentOrder order(ResultSet row, int n) throws SQLException {
        var movement = row.getObject("movement", UUID.class);
        return new PaymentOrder(
                new OrderId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                draft(row),
                row.getString("fund_name"),
                row.getString("payee_name"),
                PaymentOrder.State.valueOf(row.getString("state")),
                row.getObject("prepared_by", UUID.class),
                movement == null ? null : new MovementId(movement),
                row.getString("copy_words"),
                row.getInt("version"));
    }

    private static PaymentDraft draft(ResultSet row) throws SQLException {
        return new PaymentDraft(
                new FundAccountId(row.getObject("source", UUID.class)),
                new FundAccountId(row.getObject("payee", UUID.class)),
                new Money(row.getLong("amount")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("what"),
                new PaymentDraft.Papers(
                        row.getString("decision"),
                        row.getString("voucher"),
                        row.getString("paper_lies"),
                        row.getObject("notice_first", LocalDate.class),
                        row.getObject("notice_last", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getString("accepted_by")));
    }
}
