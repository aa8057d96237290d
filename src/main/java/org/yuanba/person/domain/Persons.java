package org.yuanba.person.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.person.ContactKind;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonSecrets;
import org.yuanba.person.Sensitive;
import org.yuanba.person.domain.Person.Channel;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** The records of persons. Looked for by name in one community or compound, never in more. */
@Repository
public class Persons {

    private static final String COLUMNS = """
            select p.id, p.place, p.form_of_address, p.name, p.channels, p.merged_into, p.version,
              (select value from person_contact c where c.person = p.id and c.kind = 'MOBILE') as mobile,
              (select value from person_contact c where c.person = p.id and c.kind = 'LANDLINE') as landline,
              (select value from person_contact c where c.person = p.id and c.kind = 'ADDRESS') as address
            from person p
            """;

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;
    private final Clock clock;

    Persons(JdbcClient jdbc, PersonSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The record, if it belongs to a place in the scope. */
    public Optional<Person> find(PersonId id, Scope scope) {
        var visible = scope.on("p.place");
        return jdbc.sql(COLUMNS + "where p.id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, n) -> person(row))
                .optional();
    }

    /**
     * Those who belong to this community or compound, by form of address; with words, those whose form of address or
     * name holds them, or who have this phone number.
     *
     * @throws IllegalArgumentException for a place above the community
     */
    public List<Person> in(PlaceKey place, String words, Scope scope) {
        if (place.level().compareTo(PlaceLevel.COMMUNITY) < 0) {
            throw new IllegalArgumentException("Persons are looked for in one community, not in " + place);
        }
        var visible = scope.within(place).on("p.place");
        return jdbc
                .sql(COLUMNS + "where p.merged_into is null and " + visible.sql()
                        + " order by p.form_of_address collate \"C\", p.id")
                .params(visible.parameters())
                .query((row, n) -> person(row))
                .list()
                .stream()
                .filter(person -> words.isBlank() || matches(person, words.strip()))
                .toList();
    }

    /** Other records in the scope with the same phone number, or in the same community with the same name. */
    List<Person> like(Person person, Scope scope) {
        var numbers = person.contacts().entrySet().stream()
                .filter(contact -> contact.getKey() != ContactKind.ADDRESS)
                .flatMap(contact -> secrets.blind(contact.getKey(), contact.getValue()).stream())
                .toList();
        var visible = scope.on("p.place");
        var samePhone = numbers.isEmpty()
                ? List.<Person>of()
                : jdbc.sql(
                                COLUMNS + "where p.merged_into is null and p.id <> :id and " + visible.sql()
                                        + " and exists (select from person_contact c where c.person = p.id and c.blind in (:numbers))")
                        .param("id", person.id().value())
                        .param("numbers", numbers)
                        .params(visible.parameters())
                        .query((row, n) -> person(row))
                        .list();
        var sameName = person.name() == null
                ? List.<Person>of()
                : in(person.place().at(PlaceLevel.COMMUNITY), "", scope).stream()
                        .filter(other -> Objects.equals(person.name(), other.name()))
                        .toList();
        return java.util.stream.Stream.concat(samePhone.stream(), sameName.stream())
                .filter(other -> !other.id().equals(person.id()))
                .collect(Collectors.toMap(Person::id, other -> other, (one, same) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    void insert(Person person) {
        jdbc.sql("""
                insert into person (id, place, form_of_address, name, channels, created_at)
                values (:id, :place, :formOfAddress, :name, :channels::text[], :now)
                """)
                .param("id", person.id().value())
                .param("place", person.place().value())
                .param("formOfAddress", person.formOfAddress())
                .param("name", person.name() == null ? null : secrets.encrypt(person.id(), person.name()))
                .param("channels", array(person.channels()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        writeContacts(person);
    }

    /** Writes the record if nobody else has since; whether it was written. */
    boolean update(Person person) {
        var written = jdbc.sql("""
                update person set place = :place, form_of_address = :formOfAddress, name = :name,
                  channels = :channels::text[], version = version + 1
                where id = :id and version = :version and merged_into is null
                """)
                .param("id", person.id().value())
                .param("version", person.version())
                .param("place", person.place().value())
                .param("formOfAddress", person.formOfAddress())
                .param("name", person.name() == null ? null : secrets.encrypt(person.id(), person.name()))
                .param("channels", array(person.channels()))
                .update();
        if (written == 1) {
            jdbc.sql("delete from person_contact where person = ?")
                    .param(person.id().value())
                    .update();
            writeContacts(person);
        }
        return written == 1;
    }

    private void writeContacts(Person person) {
        person.contacts()
                .forEach((kind, value) -> jdbc.sql(
                                "insert into person_contact (person, kind, value, blind) values (:id, :kind, :value, :blind)")
                        .param("id", person.id().value())
                        .param("kind", kind.name())
                        .param("value", secrets.encrypt(person.id(), kind, value))
                        .param(
                                "blind",
                                kind == ContactKind.ADDRESS
                                        ? null
                                        : secrets.blind(kind, value).getFirst())
                        .update());
    }

    private boolean matches(Person person, String words) {
        return person.formOfAddress().contains(words)
                || (person.name() != null && secrets.contains(person.name(), words))
                || Arrays.stream(ContactKind.values())
                        .filter(kind -> kind != ContactKind.ADDRESS)
                        .anyMatch(kind -> kind.parse(words)
                                .filter(number -> Objects.equals(number, person.contact(kind)))
                                .isPresent());
    }

    private Person person(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        var name = row.getBytes("name");
        var merged = row.getObject("merged_into", UUID.class);
        return new Person(
                id,
                new PlaceKey(row.getString("place")),
                row.getString("form_of_address"),
                name == null ? null : secrets.name(id, name),
                contacts(id, row),
                channels(row.getArray("channels")),
                merged == null ? null : new PersonId(merged),
                row.getInt("version"));
    }

    private Map<ContactKind, Sensitive> contacts(PersonId id, ResultSet row) throws SQLException {
        var contacts = new EnumMap<ContactKind, Sensitive>(ContactKind.class);
        for (var kind : ContactKind.values()) {
            var stored = row.getBytes(kind.word());
            if (stored != null) {
                contacts.put(kind, secrets.contact(id, kind, stored));
            }
        }
        return contacts;
    }

    private static Set<Channel> channels(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Channel::valueOf).collect(Collectors.toSet());
    }

    private static String array(Set<Channel> channels) {
        return channels.stream().sorted().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }
}
