package org.yuanba.person.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.person.ContactKind;
import org.yuanba.person.PersonSecrets;
import org.yuanba.person.domain.Person.Channel;

/** What happens to persons on record: beside the record alone, values readable only after a granted look. */
@Component
class PersonTrail {

    private final AuditTrail trail;
    private final PersonSecrets secrets;

    PersonTrail(AuditTrail trail, PersonSecrets secrets) {
        this.trail = trail;
        this.secrets = secrets;
    }

    void happened(Actor by, String act, Person person) {
        trail.record(entry(by, act, person));
    }

    void happened(Actor by, String act, Person person, String field, @Nullable String before, @Nullable String after) {
        trail.record(entry(by, act, person).with(field, before, after));
    }

    /** Takes down what differs; nothing when nothing does. Whether anything did. */
    boolean changed(Actor by, String act, @Nullable Person before, Person after) {
        var entry = differing(by, act, before, after);
        if (!entry.changes().isEmpty()) {
            trail.record(entry);
        }
        return !entry.changes().isEmpty();
    }

    /** Takes down that many were entered. */
    void opened(Actor by, List<Person> people) {
        trail.recordAllOfNew(people.stream()
                .map(person -> differing(by, "opened", null, person))
                .toList());
    }

    private AuditEntry differing(Actor by, String act, @Nullable Person before, Person after) {
        var entry = entry(by, act, after).about(after.id().value());
        if (before == null || !before.formOfAddress().equals(after.formOfAddress())) {
            entry = entry.with(
                    "form_of_address", before == null ? null : before.formOfAddress(), after.formOfAddress());
        }
        if (before == null ? after.name() != null : !Objects.equals(before.name(), after.name())) {
            entry = secrets.traced(entry, after.id(), "name", before == null ? null : before.name(), after.name());
        }
        for (var kind : ContactKind.values()) {
            var was = before == null ? null : before.contact(kind);
            if (!Objects.equals(was, after.contact(kind))) {
                entry = secrets.traced(entry, after.id(), kind.word(), was, after.contact(kind));
            }
        }
        if (before == null ? !after.channels().isEmpty() : !before.channels().equals(after.channels())) {
            entry = entry.with("channels", before == null ? null : words(before.channels()), words(after.channels()));
        }
        return entry;
    }

    private static AuditEntry entry(Actor by, String act, Person person) {
        return AuditEntry.of(by, "person." + act, person.place(), person.id().value(), null)
                .forItsRecord();
    }

    private static String words(Set<Channel> channels) {
        return channels.stream()
                .sorted()
                .map(channel -> AuditEntry.word(channel.key()))
                .collect(Collectors.joining());
    }
}
