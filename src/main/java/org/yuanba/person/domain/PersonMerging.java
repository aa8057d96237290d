package org.yuanba.person.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.ContactKind;
import org.yuanba.person.MergeUndone;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonsMerged;
import org.yuanba.person.Sensitive;
import org.yuanba.shared.NewId;

/**
 * Making two records of one person one, field by field, and undoing it while nobody has changed the kept record since.
 * The other record keeps its own values and leads to the kept one; what other modules hold of it stays valid.
 */
@Service
public class PersonMerging {

    private final Persons persons;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PersonTrail trail;
    private final ApplicationEventPublisher events;

    PersonMerging(Persons persons, JdbcClient jdbc, Clock clock, PersonTrail trail, ApplicationEventPublisher events) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
        this.events = events;
    }

    /** Records that may be the same person: the same phone, or the same name in the community. */
    public List<Person> suggestions(Person person, Scope scope) {
        return persons.like(person, scope);
    }

    /** What the kept record would be, taking these fields from the other; empty ones are filled anyway. */
    public Person preview(Person kept, Person gone, Set<String> fromOther) {
        var contacts = new EnumMap<ContactKind, Sensitive>(ContactKind.class);
        contacts.putAll(gone.contacts());
        kept.contacts().forEach((kind, value) -> {
            if (!fromOther.contains(kind.word()) || !gone.contacts().containsKey(kind)) {
                contacts.put(kind, value);
            }
        });
        var channels = EnumSet.noneOf(Person.Channel.class);
        channels.addAll(kept.channels());
        channels.addAll(gone.channels());
        var takesName = kept.name() == null || (fromOther.contains("name") && gone.name() != null);
        return new Person(
                kept.id(),
                fromOther.contains("place") ? gone.place() : kept.place(),
                fromOther.contains("form_of_address") ? gone.formOfAddress() : kept.formOfAddress(),
                takesName ? gone.name() : kept.name(),
                contacts,
                channels,
                null,
                kept.version());
    }

    /**
     * Merges them.
     *
     * @throws EditedMeanwhile when one of them was changed or merged since
     */
    @Transactional
    public UUID merge(Person kept, Person gone, Set<String> fromOther, Scope scope, Actor by) {
        scope.require(kept.place());
        scope.require(gone.place());
        if (kept.id().equals(gone.id()) || kept.mergedInto() != null || gone.mergedInto() != null) {
            throw new EditedMeanwhile();
        }
        var id = NewId.next();
        jdbc.sql("""
                insert into person_merge (id, kept, gone, merged_at, merged_by, version_after, before)
                select :id, p.id, :gone, :now, :by, p.version + 1, json_build_object('place', p.place,
                  'form_of_address', p.form_of_address, 'name', encode(p.name, 'hex'), 'channels', p.channels,
                  'contacts', coalesce((select json_agg(json_build_object('kind', kind, 'value', encode(value, 'hex'),
                    'blind', encode(blind, 'hex'))) from person_contact where person = p.id), '[]'),
                  'consents', coalesce((select json_agg(c.id) from person_consent c where c.person = :gone
                    and (c.withdrawn_on is not null or not exists (select from person_consent k where k.person = p.id
                      and k.purpose = c.purpose and k.withdrawn_on is null))), '[]'),
                  'led', coalesce((select json_agg(o.id) from person o where o.merged_into = :gone), '[]'))
                from person p where p.id = :kept
                """)
                .param("id", id)
                .param("kept", kept.id().value())
                .param("gone", gone.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .update();
        var merged = preview(kept, gone, fromOther);
        if (!persons.update(merged)) {
            throw new EditedMeanwhile();
        }
        move(id, "consents", "person_consent", "person", kept.id());
        move(id, "led", "person", "merged_into", kept.id());
        jdbc.sql("update person set merged_into = ? where id = ?")
                .params(kept.id().value(), gone.id().value())
                .update();
        trail.changed(by, "merged", kept, merged);
        trail.happened(by, "merged-away", gone);
        events.publishEvent(new PersonsMerged(kept.id(), gone.id()));
        return id;
    }

    /** The merges into this record that stand, latest first. */
    public List<Merge> into(Person person, Scope scope) {
        scope.require(person.place());
        return jdbc.sql("""
                select m.id, m.kept, m.gone, m.merged_at, m.version_after = p.version as undoable
                from person_merge m join person p on p.id = m.kept
                where m.kept = ? and m.undone_at is null order by m.merged_at desc
                """)
                .param(person.id().value())
                .query((row, n) -> new Merge(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("kept", UUID.class)),
                        new PersonId(row.getObject("gone", UUID.class)),
                        row.getTimestamp("merged_at").toInstant(),
                        row.getBoolean("undoable")))
                .list();
    }

    /**
     * Makes them two again.
     *
     * @throws EditedMeanwhile when the kept record was changed since
     */
    @Transactional
    public void undo(Merge merge, Person kept, Scope scope, Actor by) {
        scope.require(kept.place());
        var restored = jdbc.sql("""
                update person p set place = m.before ->> 'place', form_of_address = m.before ->> 'form_of_address',
                  name = decode(m.before ->> 'name', 'hex'),
                  channels = array(select json_array_elements_text(m.before -> 'channels')), version = p.version + 1
                from person_merge m
                where m.id = :id and p.id = m.kept and p.id = :kept and m.undone_at is null
                  and p.version = m.version_after
                """)
                .param("id", merge.id())
                .param("kept", kept.id().value())
                .update();
        if (restored == 0) {
            throw new EditedMeanwhile();
        }
        jdbc.sql("delete from person_contact where person = ?")
                .param(kept.id().value())
                .update();
        jdbc.sql("""
                insert into person_contact (person, kind, value, blind)
                select m.kept, c ->> 'kind', decode(c ->> 'value', 'hex'), decode(c ->> 'blind', 'hex')
                from person_merge m, json_array_elements(m.before -> 'contacts') c where m.id = ?
                """).param(merge.id()).update();
        move(merge.id(), "consents", "person_consent", "person", merge.gone());
        move(merge.id(), "led", "person", "merged_into", merge.gone());
        jdbc.sql("update person set merged_into = null where id = ?")
                .param(merge.gone().value())
                .update();
        jdbc.sql("update person_merge set undone_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), merge.id())
                .update();
        trail.happened(by, "merge-undone", kept);
        events.publishEvent(new MergeUndone(merge.kept(), merge.gone()));
    }

    private void move(UUID merge, String what, String table, String column, PersonId to) {
        jdbc.sql("""
                update %s set %s = :to where id in (
                  select o::uuid from person_merge m, json_array_elements_text(m.before -> '%s') o where m.id = :merge)
                """.formatted(table, column, what))
                .param("to", to.value())
                .param("merge", merge)
                .update();
    }
}
