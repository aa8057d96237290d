package org.yuanba.member.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.member.MemberId;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/** Reads what is shown; only of those who agree today. */
@Repository
public class Pledges {

    private static final String SELECT = """
            select p.id, p.member, m.person, p.place, p.called, p.role_words, p.given_on
            from member_pledge p join member m on m.id = p.member and m.status = 'active'
            where p.withdrawn_on is null and\s""";

    private final JdbcClient jdbc;
    private final PersonDirectory persons;

    Pledges(JdbcClient jdbc, PersonDirectory persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /** What stands on the board of a compound. */
    @Unscoped("whoever is shown chose to be, and agrees today")
    public List<Pledge> shown(PlaceKey compound) {
        return jdbc
                .sql(SELECT + "p.place = ? order by p.given_on, p.id")
                .param(compound.value())
                .query(Pledges::read)
                .list()
                .stream()
                .filter(pledge -> persons.agrees(pledge.person(), ConsentPurpose.PUBLIC_ROLE))
                .toList();
    }

    /** What this member shows, if she lives in the scope. */
    public Optional<Pledge> of(MemberId member, Scope scope) {
        return jdbc.sql(SELECT + "p.member = ?")
                .param(member.value())
                .query(Pledges::read)
                .optional()
                .filter(pledge -> scope.covers(pledge.place()));
    }

    /** What a person shows, for herself. */
    @Unscoped("asked by whoever holds her own link, or when she takes something back")
    public List<Pledge> of(PersonId person) {
        return jdbc.sql(SELECT + "m.person = ?")
                .param(person.value())
                .query(Pledges::read)
                .list();
    }

    private static Pledge read(ResultSet row, int n) throws SQLException {
        return new Pledge(
                row.getObject(1, UUID.class),
                new MemberId(row.getObject(2, UUID.class)),
                new PersonId(row.getObject(3, UUID.class)),
                new PlaceKey(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class));
    }
}
