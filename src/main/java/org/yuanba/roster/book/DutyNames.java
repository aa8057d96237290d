package org.yuanba.roster.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;

/** What those on duty are called: at the desk by their form of address, in public only as each chose. */
@Component("rosterDutyNames")
public class DutyNames {

    private final JdbcClient jdbc;
    private final PersonDirectory persons;
    private final Access access;

    DutyNames(JdbcClient jdbc, PersonDirectory persons, Access access) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.access = access;
    }

    /** For those who plan: the form of address, with the masked name where two are called the same. */
    public Map<UUID, String> atTheDesk(Collection<Keeper> keepers, Scope scope) {
        return called(keepers, scope);
    }

    /** For those in one roster among themselves: how each wants to be called. */
    @Unscoped("neighbours on one roster know each other by their form of address")
    public Map<UUID, String> amongThemselves(Collection<Keeper> keepers) {
        return called(keepers, access.scope(Actor.system()));
    }

    private Map<UUID, String> called(Collection<Keeper> keepers, Scope scope) {
        var cards = persons.of(
                keepers.stream().map(Keeper::person).filter(Objects::nonNull).toList(), scope);
        var twice = new HashSet<String>();
        var seen = new HashSet<String>();
        cards.values().stream()
                .map(PersonCard::formOfAddress)
                .filter(form -> !seen.add(form))
                .forEach(twice::add);
        var names = new HashMap<UUID, String>();
        for (var keeper : keepers) {
            var card = keeper.person() == null ? null : cards.get(keeper.person());
            if (card != null) {
                var more = twice.contains(card.formOfAddress()) && card.name() != null;
                names.put(keeper.id(), more ? card.formOfAddress() + "（" + card.name() + "）" : card.formOfAddress());
            }
        }
        return names;
    }

    /** For everybody: full name or form of address as she chose; nothing for whoever wants to stand there by the post alone. */
    @Unscoped("what a person chose to publish is public")
    public Map<UUID, String> inPublic(Collection<Keeper> keepers) {
        var names = new HashMap<UUID, String>();
        for (var keeper : keepers) {
            if (keeper.person() != null) {
                var name = inPublic(keeper.person());
                if (!name.isEmpty()) {
                    names.put(keeper.id(), name);
                }
            }
        }
        return names;
    }

    private String inPublic(PersonId person) {
        var chosen = jdbc.sql(
                        "select case naming when 'FULL' then full_name else naming end from roster_naming where person = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElse("ADDRESS");
        return switch (chosen) {
            case "POST" -> "";
            case "ADDRESS" -> persons.publicName(person).orElse("");
            default -> chosen;
        };
    }
}
