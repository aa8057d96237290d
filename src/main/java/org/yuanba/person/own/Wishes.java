package org.yuanba.person.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.person.PersonSecrets;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.Person;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Taking down what a person asks about her own data, and answering it in time. */
@Service
class Wishes {

    static final int MOST_WORDS = 500;

    private static final int MOST_WAITING = 5;
    private static final String WORDS = "words";
    private static final String ANSWER = "answer";

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;
    private final AuditTrail trail;
    private final Clock clock;

    Wishes(JdbcClient jdbc, PersonSecrets secrets, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a wish down; a copy or a deletion that already waits is not asked twice, and no more than five wait at once.
     *
     * @return whether it was taken down
     */
    @Transactional
    boolean ask(Person person, WishKind kind, String words, Consent.How how, Scope scope, Actor by) {
        scope.require(person.place());
        var id = NewId.next();
        var taken = jdbc.sql("""
                insert into person_wish (id, person, kind, words, how, asked_on, due_on, recorded_by)
                select :id, :person, :kind, :words, :how, :today, :today + days, :by from person_limit
                where code = 'wish' and :most >
                  (select count(*) from person_wish w where w.person = :person and w.answered_on is null)
                on conflict do nothing
                """)
                .param("id", id)
                .param("person", person.id().value())
                .param("kind", kind.name())
                .param("words", secrets.encryptWords(id, WORDS, words))
                .param("how", how.name())
                .param("today", today())
                .param("by", by.account().value())
                .param("most", MOST_WAITING)
                .update();
        if (taken > 0) {
            trail.record(entry(by, "person.wish-asked", person).with("wish", null, AuditEntry.word(kind.key())));
        }
        return taken > 0;
    }

    /** Answers a wish once; false when it was answered meanwhile or is not hers. */
    @Transactional
    boolean answer(Person person, UUID wish, boolean granted, String words, Scope scope, Actor by) {
        scope.require(person.place());
        var answered = jdbc.sql("""
                update person_wish set answered_on = :today, answered_by = :by, granted = :granted, answer = :answer
                where id = :id and person in (select id from person where id = :person or merged_into = :person)
                  and answered_on is null
                """)
                .param("today", today())
                .param("by", by.account().value())
                .param("granted", granted)
                .param("answer", secrets.encryptWords(wish, ANSWER, words))
                .param("id", wish)
                .param("person", person.id().value())
                .update();
        if (answered > 0) {
            trail.record(entry(by, granted ? "person.wish-granted" : "person.wish-refused", person));
        }
        return answered > 0;
    }

    /** What she asked, what waits first, then the newest. */
    List<Wish> of(Person person, Scope scope) {
        scope.require(person.place());
        return jdbc.sql("""
                select w.* from person_wish w join person p on p.id = w.person
                where p.id = :person or p.merged_into = :person
                order by w.answered_on is not null, w.asked_on desc, w.id desc
                """)
                .param("person", person.id().value())
                .query((row, n) -> wish(row))
                .list();
    }

    private Wish wish(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Wish(
                id,
                WishKind.valueOf(row.getString("kind")),
                secrets.words(id, WORDS, row.getBytes("words")),
                Consent.How.valueOf(row.getString("how")),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                answer(row, id));
    }

    private Wish.@Nullable Answer answer(ResultSet row, UUID id) throws SQLException {
        var on = row.getObject("answered_on", LocalDate.class);
        return on == null
                ? null
                : new Wish.Answer(on, row.getBoolean("granted"), secrets.words(id, ANSWER, row.getBytes("answer")));
    }

    private static AuditEntry entry(Actor by, String act, Person person) {
        return AuditEntry.of(by, act, person.place(), person.id().value(), null).forItsRecord();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
