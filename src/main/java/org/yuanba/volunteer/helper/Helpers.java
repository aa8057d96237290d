package org.yuanba.volunteer.helper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.FreeTime;
import org.yuanba.web.Dates;

/** Those who offer help, with what they can and when. */
@Repository
public class Helpers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;

    Helpers(JdbcClient jdbc, Clock clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those of this place, in the order in which they came. */
    public List<Willing> in(PlaceKey place, Scope scope) {
        var visible = scope.within(place).on("place");
        return jdbc.sql("select * from volunteer_helper where until is null and " + visible.sql()
                        + " order by since, person")
                .params(visible.parameters())
                .query(Helpers::helper)
                .list();
    }

    /** What this person offers, none when she does not. */
    @Unscoped("for the person herself, and the one who asks her")
    public Optional<Willing> find(PersonId person) {
        return jdbc.sql("select * from volunteer_helper where person = ? and until is null")
                .param(person.value())
                .query(Helpers::helper)
                .optional();
    }

    /** From now on she offers this. */
    @Transactional
    public void offer(Willing helper, Actor by) {
        jdbc.sql("""
                insert into volunteer_helper (person, person_first, place, skills, free, since)
                values (:person, :person, :place, :skills, :free, :today)
                on conflict (person) do update set place = excluded.place, skills = excluded.skills,
                  free = excluded.free, until = null, version = volunteer_helper.version + 1
                """)
                .param("person", helper.person().value())
                .param("place", helper.place().value())
                .param("skills", helper.skills().stream().sorted().toArray(String[]::new))
                .param(
                        "free",
                        helper.free().stream().map(FreeTime::code).sorted().toArray(String[]::new))
                .param("today", today())
                .update();
        audit.record(entry(by, "volunteer.help-offered", helper.place(), helper.person()));
    }

    /** She offers help no more; nobody asks why. */
    @Transactional
    public void stop(PersonId person, Actor by) {
        find(person).ifPresent(helper -> {
            jdbc.sql("update volunteer_helper set until = greatest(since, ?), version = version + 1 where person = ?")
                    .params(today(), person.value())
                    .update();
            audit.record(entry(by, "volunteer.help-stopped", helper.place(), person));
        });
    }

    private static AuditEntry entry(Actor by, String act, PlaceKey place, PersonId person) {
        return AuditEntry.of(by, act, place, person.value(), null).forItsRecord();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    private static Willing helper(ResultSet row, int n) throws SQLException {
        return new Willing(
                new PersonId(row.getObject("person", UUID.class)),
                new PlaceKey(row.getString("place")),
                Set.of((String[]) row.getArray("skills").getArray()),
                Arrays.stream((String[]) row.getArray("free").getArray())
                        .flatMap(code -> FreeTime.parse(code).stream())
                        .collect(Collectors.toSet()));
    }
}
