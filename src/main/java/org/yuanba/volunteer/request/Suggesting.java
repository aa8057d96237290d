package org.yuanba.volunteer.request;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.Willing;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Matching.Candidate;
import org.yuanba.volunteer.request.Matching.Need;
import org.yuanba.volunteer.request.Matching.Suggestion;

/** Finds who could be asked for a request among those of its community who offer help. */
@Component
public class Suggesting {

    private final JdbcClient jdbc;
    private final Helpers helpers;
    private final PersonDirectory persons;
    private final Words words;

    Suggesting(JdbcClient jdbc, Helpers helpers, PersonDirectory persons, Words words) {
        this.jdbc = jdbc;
        this.helpers = helpers;
        this.persons = persons;
        this.words = words;
    }

    /** Who could be asked, as far as the scope shows them. */
    public List<Suggestion> of(Request request, Scope scope) {
        var willing = helpers.in(request.place().at(PlaceLevel.COMMUNITY), scope);
        var cards = persons.of(willing.stream().map(Willing::person).toList(), scope);
        var taken = taken(request);
        var candidates = willing.stream()
                .flatMap(one -> Optional.ofNullable(cards.get(one.person())).stream()
                        .map(card -> new Candidate(
                                card.id(),
                                card.formOfAddress(),
                                one.place(),
                                one.skills(),
                                one.free(),
                                taken.contains(one.person()))))
                .toList();
        var skill = words.help(request.kind()).map(Word::needs).orElse(null);
        return Matching.suggest(
                new Need(request.place(), skill, request.day(), request.part(), request.asker()), candidates);
    }

    /** Those who were asked for it already, and those who promised that time to somebody else. */
    private Set<PersonId> taken(Request request) {
        var taken = new HashSet<PersonId>();
        jdbc.sql("select person from volunteer_offer where request = ?")
                .param(request.id().value())
                .query(row -> {
                    taken.add(new PersonId(row.getObject(1, UUID.class)));
                });
        if (request.day() != null && request.part() != null) {
            jdbc.sql("""
                    select person from volunteer_offer where day = ? and part = ? and state in ('ASKED', 'ACCEPTED')
                    """).params(request.day(), request.part().name()).query(row -> {
                taken.add(new PersonId(row.getObject(1, UUID.class)));
            });
        }
        return taken;
    }
}
