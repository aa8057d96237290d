package org.yuanba.member.floating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.member.MemberId;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/** Reads what is kept of floating members. */
@Repository
public class FloatingMembers {

    private static final String SELECT = """
            select f.member, f.away_since, f.home_branch, f.found_how, f.attached, f.contact, f.transfer,
              coalesce(f.received_on, f.sent_on, f.asked_on), f.receiver, f.version
            from member_floating f join member m on m.id = f.member and m.status = 'active' where\s""";

    private final JdbcClient jdbc;

    FloatingMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of this member, if she lives in the scope. */
    public Optional<Floating> find(MemberId member, Scope scope) {
        var visible = scope.on("m.place");
        return jdbc.sql(SELECT + "f.member = :member and " + visible.sql())
                .param("member", member.value())
                .params(visible.parameters())
                .query(FloatingMembers::read)
                .optional();
    }

    /** The floating members in the place and scope, in the order of their homes. */
    public List<Floating> in(PlaceKey place, Scope scope) {
        var visible = scope.within(place).on("m.place");
        return jdbc.sql(SELECT + "m.category = 'FLOATING' and " + visible.sql() + " order by m.place, m.id limit 500")
                .params(visible.parameters())
                .query(FloatingMembers::read)
                .list();
    }

    /** How many are known by name, and how many of them have a contact person, by compound. */
    @Unscoped("the figures module, which asks, has its own scope")
    public Map<PlaceKey, long[]> pairing(Collection<PlaceKey> places) {
        var pairs = new HashMap<PlaceKey, long[]>();
        jdbc.sql("""
                select m.place, count(f.contact), count(*)
                from unnest(?::text[], ?::text[]) r (first, last)
                  join member m on m.place >= r.first and m.place < r.last and m.status = 'active'
                    and m.category = 'FLOATING'
                  left join member_floating f on f.member = m.id
                group by m.place
                """)
                .params(List.of(
                        places.stream().map(PlaceKey::value).toArray(String[]::new),
                        places.stream().map(PlaceKey::upperBound).toArray(String[]::new)))
                .query(row -> {
                    pairs.put(new PlaceKey(row.getString(1)), new long[] {row.getLong(2), row.getLong(3)});
                });
        return pairs;
    }

    private static Floating read(ResultSet row, int n) throws SQLException {
        var contact = row.getObject(6, UUID.class);
        return new Floating(
                new MemberId(row.getObject(1, UUID.class)),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                contact == null ? null : new PersonId(contact),
                Transfer.valueOf(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, UUID.class),
                row.getInt(10));
    }
}
