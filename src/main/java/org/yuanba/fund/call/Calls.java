package org.yuanba.fund.call;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.CallId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/** All calls for projects. */
@Repository
public class Calls {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    Calls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The call of this id. */
    @Unscoped("a call is public from its first day")
    public Optional<Call> find(CallId id) {
        return jdbc.sql("select * from fund_call where id = ?")
                .param(id.value())
                .query(Calls::call)
                .optional();
    }

    /** The newest calls of the scope. */
    public List<Call> in(Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from fund_call where %s order by opened_at desc, id limit :most"
                        .formatted(visible.sql()))
                .param("most", MOST)
                .params(visible.parameters())
                .query(Calls::call)
                .list();
    }

    /** Calls to which a yard may still apply: those of its place and of the places above. */
    @Unscoped("a call is public from its first day")
    public List<Call> openTo(PlaceKey yard, LocalDate today) {
        return jdbc.sql("""
                select * from fund_call where starts_with(:yard, place) and closes_on >= :today
                order by closes_on, id limit :most
                """)
                .param("yard", yard.value())
                .param("today", today)
                .param("most", MOST)
                .query(Calls::call)
                .list();
    }

    /** Funds of the scope that can pay, with what lies in them. */
    public List<Fund> funds(Scope scope) {
        return funds("true", null, scope);
    }

    /** The fund of this id, if it lies in the scope and can pay. */
    public Optional<Fund> fund(FundAccountId id, Scope scope) {
        return funds("a.id = :fund", id, scope).stream().findFirst();
    }

    private List<Fund> funds(String condition, @Nullable FundAccountId id, Scope scope) {
        var visible = scope.on("a.place");
        return jdbc.sql("""
                select a.id, a.name, a.nature, b.balance from fund_account a join fund_balance b on b.account = a.id
                where a.kind = 'FUND' and not b.frozen and a.closed_on is null and %s and %s
                order by a.place, a.name, a.id limit :most
                """.formatted(condition, visible.sql()))
                .param("fund", id == null ? null : id.value(), Types.OTHER)
                .param("most", MOST)
                .params(visible.parameters())
                .query((row, n) -> new Fund(
                        new FundAccountId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        FundNature.valueOf(row.getString(3)),
                        new Money(row.getLong(4))))
                .list();
    }

    static Call call(ResultSet row, int n) throws SQLException {
        Array applicants = row.getArray("applicants");
        return new Call(
                new CallId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                row.getString("title"),
                row.getString("round"),
                Arrays.stream((String[]) applicants.getArray())
                        .map(ApplicantKind::valueOf)
                        .collect(Collectors.toSet()),
                new FundAccountId(row.getObject("fund", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                new Money(row.getLong("budget")),
                new Money(row.getLong("most_each")),
                row.getInt("most_of_yard"),
                row.getObject("closes_on", LocalDate.class),
                row.getInt("before_acceptance_percent"),
                row.getInt("objection_days"));
    }

    /**
     * A fund that can pay.
     *
     * @param id its id
     * @param name its name
     * @param nature the nature of its money
     * @param balance what lies in it
     */
    public record Fund(FundAccountId id, String name, FundNature nature, Money balance) {}
}
