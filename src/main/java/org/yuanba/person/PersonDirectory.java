package org.yuanba.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Persons for the other modules, which keep their ids alone. */
@Component
public class PersonDirectory {

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    PersonDirectory(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The person, if she belongs to a place in the scope; a merged record leads to the one that was kept. */
    public Optional<PersonCard> find(PersonId person, Scope scope) {
        return Optional.ofNullable(of(List.of(person), scope).get(person));
    }

    /** Those of these persons that belong to places in the scope, by the id asked for. */
    public Map<PersonId, PersonCard> of(Collection<PersonId> persons, Scope scope) {
        var cards = new HashMap<PersonId, PersonCard>();
        if (persons.isEmpty()) {
            return cards;
        }
        var visible = scope.on("k.place");
        jdbc.sql("""
                select p.id as asked, k.id, k.place, k.form_of_address, k.name
                from person p join person k on k.id = coalesce(p.merged_into, p.id)
                where p.id in (:ids) and\s""" + visible.sql())
                .param("ids", persons.stream().map(PersonId::value).toList())
                .params(visible.parameters())
                .query(row -> {
                    cards.put(new PersonId(row.getObject("asked", UUID.class)), card(row));
                });
        return cards;
    }

    /**
     * Persons of this community or compound in the scope whose form of address or name holds the words, by form of
     * address, at most so many; nobody without words, and nobody for a place above the community.
     */
    public List<PersonCard> called(String words, PlaceKey place, Scope scope, int most) {
        if (words.isBlank() || place.level().digits() < PlaceLevel.COMMUNITY.digits()) {
            return List.of();
        }
        var visible = scope.within(place).on("place");
        return jdbc
                .sql("select id, place, form_of_address, name from person where merged_into is null and "
                        + visible.sql() + " order by form_of_address collate \"C\", id")
                .params(visible.parameters())
                .query((row, n) -> card(row))
                .list()
                .stream()
                .filter(card -> card.formOfAddress().contains(words.strip())
                        || (card.name() != null && secrets.contains(card.name(), words)))
                .limit(most)
                .toList();
    }

    /** The surnames of those of these persons who agreed to be named in public in a role they hold; others are left out. */
    @Unscoped("what a person agreed to publish is public")
    public Map<PersonId, String> surnamesInRoles(Collection<PersonId> persons) {
        var surnames = new HashMap<PersonId, String>();
        if (!persons.isEmpty()) {
            jdbc.sql("""
                    select p.id as asked, k.id, k.name from person p
                    join person k on k.id = coalesce(p.merged_into, p.id)
                    join person_consent c on c.person = k.id and c.withdrawn_on is null and c.purpose = :purpose
                    where p.id in (:ids) and k.name is not null
                    """)
                    .param("ids", persons.stream().map(PersonId::value).toList())
                    .param("purpose", ConsentPurpose.PUBLIC_ROLE.name())
                    .query(row -> {
                        var id = new PersonId(row.getObject("id", UUID.class));
                        surnames.put(
                                new PersonId(row.getObject("asked", UUID.class)),
                                secrets.name(id, row.getBytes("name")).surname());
                    });
        }
        return surnames;
    }

    /** How she may be called in public: by her form of address if she agreed, otherwise not at all. */
    @Unscoped("what a person agreed to publish is public")
    public Optional<String> publicName(PersonId person) {
        return jdbc.sql("""
                select k.form_of_address from person p join person k on k.id = coalesce(p.merged_into, p.id)
                join person_consent c on c.person = k.id and c.withdrawn_on is null and c.purpose = :purpose
                where p.id = :id
                """)
                .param("id", person.value())
                .param("purpose", ConsentPurpose.PUBLIC_FORM_OF_ADDRESS.name())
                .query(String.class)
                .optional();
    }

    /** Whether she agrees to this today. */
    @Unscoped("a yes or no about one known person, asked before doing what needs it")
    public boolean agrees(PersonId person, ConsentPurpose purpose) {
        return jdbc.sql("""
                select exists (select from person p join person_consent c on c.person = coalesce(p.merged_into, p.id)
                where p.id = :id and c.purpose = :purpose and c.withdrawn_on is null)
                """)
                .param("id", person.value())
                .param("purpose", purpose.name())
                .query(Boolean.class)
                .single();
    }

    private PersonCard card(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        var name = row.getBytes("name");
        return new PersonCard(
                id,
                new PlaceKey(row.getString("place")),
                row.getString("form_of_address"),
                name == null ? null : secrets.name(id, name));
    }
}
