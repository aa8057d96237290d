package org.yuanba.fund.books.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.shared.PlaceKey;

/** Those outside the books: who gives and who is paid. */
@Component
public class Parties {

    private static final String COLUMNS = """
            select a.id, a.place, a.name, p.kind, p.named from fund_party p join fund_account a on a.id = p.account where\s""";
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final FundAccountOpening opening;

    Parties(JdbcClient jdbc, FundAccountOpening opening) {
        this.jdbc = jdbc;
        this.opening = opening;
    }

    /** Those of these kinds that were entered at the place or above it. */
    @Unscoped("whom one may choose: the budgets of the levels above and those of one's own place")
    public List<Party> choices(PlaceKey place, Collection<PartyKind> kinds) {
        return jdbc.sql(COLUMNS + "a.place = any (:path) and p.kind = any (:kinds) order by p.kind, a.name limit "
                        + MOST)
                .param("path", place.path().stream().map(PlaceKey::value).toArray(String[]::new))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(Parties::party)
                .list();
    }

    /** One of those {@link #choices} offers. */
    @Unscoped("whom one may choose: the budgets of the levels above and those of one's own place")
    public Optional<Party> find(FundAccountId id, PlaceKey place, Collection<PartyKind> kinds) {
        return choices(place, kinds).stream()
                .filter(party -> party.id().equals(id))
                .findFirst();
    }

    /** The one of this name and kind at the place, entered when there is none yet. */
    @Transactional
    public Party named(
            PlaceKey place, String name, PartyKind kind, boolean isNamed, LocalDate since, Scope scope, Actor by) {
        scope.require(place);
        return jdbc.sql(COLUMNS + "a.place = :place and p.kind = :kind and a.name = :name limit 1")
                .param("place", place.value())
                .param("kind", kind.name())
                .param("name", name.strip())
                .query(Parties::party)
                .optional()
                .orElseGet(() -> open(place, name, kind, isNamed, since, scope, by));
    }

    private Party open(
            PlaceKey place, String name, PartyKind kind, boolean isNamed, LocalDate since, Scope scope, Actor by) {
        var id = opening.external(place, name, since, scope, by);
        jdbc.sql("insert into fund_party (account, kind, named) values (?, ?, ?)")
                .params(id.value(), kind.name(), isNamed)
                .update();
        return new Party(id, place, name.strip(), kind, isNamed);
    }

    private static Party party(ResultSet row, int n) throws SQLException {
        return new Party(
                new FundAccountId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                row.getString("name"),
                PartyKind.valueOf(row.getString("kind")),
                row.getBoolean("named"));
    }
}
