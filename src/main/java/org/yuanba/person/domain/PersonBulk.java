package org.yuanba.person.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditTrail;
import org.yuanba.ops.BulkCopy;
import org.yuanba.ops.BulkStatistics;
import org.yuanba.person.ContactKind;
import org.yuanba.person.Mobile;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonEntry;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonName;
import org.yuanba.person.PersonSecrets;
import org.yuanba.person.PersonsOpened;
import org.yuanba.person.Sensitive;

/** Writes thousands of persons at once by {@code COPY}, encrypted and with audit entries, in the caller's transaction. */
@Component
public class PersonBulk {

    private final JdbcClient jdbc;
    private final BulkCopy copies;
    private final PersonSecrets secrets;
    private final PersonTrail trail;
    private final AuditTrail audit;
    private final BulkStatistics statistics;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonBulk(
            JdbcClient jdbc,
            BulkCopy copies,
            PersonSecrets secrets,
            PersonTrail trail,
            AuditTrail audit,
            BulkStatistics statistics,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.secrets = secrets;
        this.trail = trail;
        this.audit = audit;
        this.statistics = statistics;
        this.events = events;
        this.clock = clock;
    }

    /** Enters one person for each entry, in their order. */
    @Transactional
    public List<PersonId> open(List<PersonEntry> entries, Scope scope, Actor by) {
        var people = entries.stream().map(entry -> person(entry, scope)).toList();
        write(people);
        trail.opened(by, people);
        var ids = people.stream().map(Person::id).toList();
        statistics.wrote("person", people.size(), List.of("id", "place"));
        statistics.wrote("person_contact", people.size(), List.of("person", "kind", "blind"));
        events.publishEvent(new PersonsOpened(ids));
        return ids;
    }

    private static Person person(PersonEntry entry, Scope scope) {
        var name = PersonName.of(entry.name());
        Map<ContactKind, Sensitive> contacts = Mobile.parse(entry.mobile())
                .<Map<ContactKind, Sensitive>>map(mobile -> Map.of(ContactKind.MOBILE, mobile))
                .orElse(Map.of());
        return new Person(
                PersonId.next(),
                scope.require(entry.place()),
                called(name),
                name,
                contacts,
                EnumSet.noneOf(Person.Channel.class),
                null,
                0);
    }

    /** By her surname until she says how she wants to be called. */
    private static String called(PersonName name) {
        return name.masked().replace("*", "") + "师傅";
    }

    private void write(List<Person> people) {
        var now = clock.instant();
        var persons = new StringBuilder(people.size() * 160);
        var contacts = new StringBuilder(people.size() * 200);
        for (var person : people) {
            var name = person.name();
            persons.append(person.id().value())
                    .append('\t')
                    .append(person.place())
                    .append('\t')
                    .append(escaped(person.formOfAddress()))
                    .append('\t');
            if (name == null) {
                persons.append("\\N");
            } else {
                hex(persons, secrets.encrypt(person.id(), name));
            }
            persons.append('\t').append(now).append('\n');
            person.contacts().forEach((kind, value) -> contact(contacts, person.id(), kind, value));
        }
        copies.later("person (id, place, form_of_address, name, created_at)", persons);
        copies.later("person_contact (person, kind, value, blind)", contacts);
    }

    private void contact(StringBuilder contacts, PersonId person, ContactKind kind, Sensitive value) {
        contacts.append(person.value()).append('\t').append(kind).append('\t');
        hex(contacts, secrets.encrypt(person, kind, value));
        contacts.append('\t');
        hex(contacts, secrets.blindToday(kind, value));
        contacts.append('\n');
    }

    private static void hex(StringBuilder lines, byte[] bytes) {
        lines.append("\\\\x");
        HexFormat.of().formatHex(lines, bytes);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " ");
    }

    /** Takes persons out again that nobody changed, asked, gave a link or merged since they were entered. */
    @Transactional
    public void withdraw(Collection<PersonId> opened, Scope scope, Actor by) {
        var visible = scope.on("p.place");
        var gone = new ArrayList<>(jdbc.sql("""
                delete from person p where p.id = any (:ids) and p.version = 0 and p.merged_into is null
                  and not exists (select from person_consent c where c.person = p.id)
                  and not exists (select from person_link l where l.person = p.id)
                  and not exists (select from person o where o.merged_into = p.id)
                  and not exists (select from person_merge m where m.kept = p.id or m.gone = p.id) and\s""" + visible.sql() + " returning p.id")
                .param("ids", opened.stream().map(PersonId::value).toArray(UUID[]::new))
                .params(visible.parameters())
                .query(UUID.class)
                .list());
        audit.forget(gone);
        gone.forEach(id -> events.publishEvent(new PersonDeleted(new PersonId(id))));
    }
}
