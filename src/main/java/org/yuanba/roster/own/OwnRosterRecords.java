package org.yuanba.roster.own;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.person.PersonId;
import org.yuanba.person.spi.OwnRecords;

/** What rosters hold about somebody, for her own page; taking part ends at her wish. */
@Component("rosterOwnRecords")
class OwnRosterRecords implements OwnRecords {

    private static final int AFTER_HELP = 45;
    private static final String TAKING_PART = "roster.keeper";
    private static final String NAMING = "roster.naming";
    private static final String CONSENT = "person.own.basis.consent";

    private final JdbcClient jdbc;

    OwnRosterRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return AFTER_HELP;
    }

    @Override
    public List<OwnRecord> of(PersonId person) {
        var records = new ArrayList<OwnRecord>();
        jdbc.sql("""
                select k.id, r.first_day, r.state, k.sealed_private is not null as words,
                  (select count(*) from roster_said d where d.keeper = k.id) as cells,
                  (select count(*) from roster_seat t where t.keeper = k.id) as shifts,
                  (select string_agg(w.zh, '、' order by w.position) from roster_word w where w.kind = 'SKILL' and w.code = any (k.skills)) as zh,
                  (select string_agg(w.en, ', ' order by w.position) from roster_word w where w.kind = 'SKILL' and w.code = any (k.skills)) as en
                from roster_keeper k join roster_period r on r.id = k.roster where k.person = ? order by r.first_day desc
                """).param(person.value()).query(row -> {
            var facts = new ArrayList<OwnFact>();
            facts.add(OwnFact.day("roster.own.period", row.getObject("first_day", LocalDate.class)));
            facts.add(OwnFact.text("roster.own.told", row.getString("cells")));
            facts.add(OwnFact.text("roster.own.shifts", row.getString("shifts")));
            if (row.getString("zh") != null) {
                facts.add(OwnFact.said("roster.own.skills", row.getString("zh"), row.getString("en")));
            }
            if (row.getBoolean("words")) {
                facts.add(OwnFact.word("roster.own.words", "roster.own.words.sealed"));
            }
            var open = !row.getString("state").equals("PUBLISHED");
            records.add(new OwnRecord(
                    "roster.own.held",
                    CONSENT,
                    facts,
                    open ? OwnRecords.code(TAKING_PART, row.getObject("id", UUID.class)) : null));
        });
        jdbc.sql("select naming from roster_naming where person = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .ifPresent(naming -> records.add(new OwnRecord(
                        "roster.own.naming",
                        CONSENT,
                        List.of(OwnFact.word(
                                "roster.own.naming", "roster.naming." + naming.toLowerCase(java.util.Locale.ROOT))),
                        naming.equals("POST") ? null : NAMING)));
        return records;
    }

    @Override
    public boolean withdraw(PersonId person, String code, Actor herself) {
        if (code.equals(NAMING)) {
            jdbc.sql("update roster_naming set naming = 'POST', full_name = null where person = ?")
                    .param(person.value())
                    .update();
            return true;
        }
        if (!code.startsWith(TAKING_PART + "/")) {
            return false;
        }
        jdbc.sql("""
                delete from roster_keeper where person = ? and id::text = ?
                  and roster in (select id from roster_period where state <> 'PUBLISHED')
                """)
                .params(person.value(), code.substring(TAKING_PART.length() + 1))
                .update();
        return true;
    }
}
