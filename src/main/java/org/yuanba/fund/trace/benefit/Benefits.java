package org.yuanba.fund.trace.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.MovementId;
import org.yuanba.shared.PlaceKey;

/** What money paid for. */
@Component
public class Benefits {

    private static final String COLUMNS =
            "select f.id, f.code, f.place, f.what, f.stands, f.since, f.kept_by from fund_benefit f where ";

    private final JdbcClient jdbc;

    Benefits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A benefit, if it lies in the scope. */
    public Optional<Benefit> find(BenefitId id, Scope scope) {
        var visible = scope.on("f.place");
        return jdbc.sql(COLUMNS + "f.id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Benefits::benefit)
                .optional();
    }

    /** The benefit on whose plate this code stands; anyone may ask. */
    @Unscoped("what stands on a plate for everyone")
    public Optional<Benefit> coded(String code) {
        return jdbc.sql(COLUMNS + "f.code = :code")
                .param("code", code)
                .query(Benefits::benefit)
                .optional();
    }

    /** The latest of a place and everything in it, newest first, at most so many. */
    public List<Benefit> latest(Scope scope, int most) {
        var visible = scope.on("f.place");
        return jdbc.sql(COLUMNS + "f.removed_why is null and " + visible.sql()
                        + " order by f.since desc, f.id desc limit :most")
                .param("most", most)
                .params(visible.parameters())
                .query(Benefits::benefit)
                .list();
    }

    /** What a payment paid for, as far as it was written down. */
    public List<Benefit> paidBy(MovementId payment, Scope scope) {
        var visible = scope.on("f.place");
        return jdbc.sql(COLUMNS + """
                f.id in (select b.benefit from fund_benefit_money b where b.movement = :payment
                  union select b.benefit from fund_movement m join fund_benefit_money b on b.commitment = m.source
                    where m.id = :payment) and\s""" + visible.sql() + " order by f.since, f.id")
                .param("payment", payment.value())
                .params(visible.parameters())
                .query(Benefits::benefit)
                .list();
    }

    private static Benefit benefit(ResultSet row, int n) throws SQLException {
        return new Benefit(
                new BenefitId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new PlaceKey(row.getString("place")),
                row.getString("what"),
                row.getString("stands"),
                row.getObject("since", LocalDate.class),
                row.getString("kept_by"));
    }
}
