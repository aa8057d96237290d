package org.yuanba.member.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.member.MemberId;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.Members;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.person.PersonBook;
import org.yuanba.person.PersonEntry;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonLine;
import org.yuanba.person.PersonName;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Finds for a chunk of rows who is meant: by hidden id, by name and number, or by name in the compound. */
@Component
class MemberMatching {

    private final Members members;
    private final PersonBook persons;
    private final Places places;
    private final Organisations organisations;
    private final Bases bases;

    MemberMatching(Members members, PersonBook persons, Places places, Organisations organisations, Bases bases) {
        this.members = members;
        this.persons = persons;
        this.places = places;
        this.organisations = organisations;
        this.bases = bases;
    }

    List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        var within = scope.within(place);
        var known = known(rows, place, within);
        var matches = new ArrayList<Match>(rows.size());
        for (var row : rows) {
            matches.add(new RowMatch(row, place, known).match());
        }
        return matches;
    }

    private Known known(List<SheetRow> rows, PlaceKey place, Scope within) {
        var compounds = new HashSet<PlaceKey>();
        var entries = new ArrayList<PersonEntry>();
        var ids = new HashSet<MemberId>();
        for (var row : rows) {
            var compound = RowMatch.compound(row, place);
            if (compound != null && within.covers(compound)) {
                compounds.add(compound);
            }
            var id = RowMatch.id(row);
            if (id != null) {
                ids.add(id);
            }
            var entry = RowMatch.entry(row, compound);
            if (entry != null) {
                entries.add(entry);
            }
        }
        var standing = places.these(List.copyOf(compounds), within).stream()
                .filter(found -> found.isOpen() && found.level() == PlaceLevel.COMPOUND)
                .map(org.yuanba.place.Place::key)
                .collect(Collectors.toSet());
        var found = persons.found(entries, within);
        var people = new HashMap<PersonId, Member>(members.of(Set.copyOf(found.values()), within));
        var there = members.in(standing, within);
        var byId = members.byIds(ids, within).stream().collect(Collectors.toMap(Member::id, member -> member));
        var all = new HashSet<Member>(there);
        all.addAll(byId.values());
        all.addAll(people.values());
        all.forEach(member -> people.put(member.person(), member));
        var lines = persons.lines(all.stream().map(Member::person).toList(), within);
        return new Known(
                standing, found, people, byId, names(there, lines), lines, organisationNames(all, within), bases());
    }

    private static Map<PlaceKey, Map<PersonName, List<Member>>> names(
            List<Member> there, Map<PersonId, PersonLine> lines) {
        var byName = new HashMap<PlaceKey, Map<PersonName, List<Member>>>();
        for (var member : there) {
            var line = lines.get(member.person());
            if (line != null && line.name() != null) {
                byName.computeIfAbsent(member.facts().place(), key -> new HashMap<>())
                        .computeIfAbsent(line.name(), key -> new ArrayList<>())
                        .add(member);
            }
        }
        return byName;
    }

    private Map<UUID, String> organisationNames(Set<Member> all, Scope within) {
        var ids = all.stream()
                .map(member -> member.facts().organisation())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : organisations.byIds(ids, within).stream()
                        .collect(Collectors.toMap(found -> found.id().value(), OrganisationRecord::name));
    }

    /** Names of the bases by code. */
    Map<String, String> bases() {
        return bases.all().stream().collect(Collectors.toMap(Bases.Basis::code, Bases.Basis::name));
    }

    /** The organisation of this name in the community, or none when there is none or more than one. */
    @Nullable
    OrganisationId organisation(@Nullable String name, PlaceKey compound, Scope scope) {
        if (name == null) {
            return null;
        }
        var named = organisations.named(name, compound.at(PlaceLevel.COMMUNITY), scope);
        return named.size() == 1 ? named.getFirst().id() : null;
    }

    /**
     * What is on record about the rows of a chunk.
     *
     * @param compounds the compounds that stand and may be seen
     * @param found persons on record by name and number
     * @param people members by person
     * @param byId members by hidden id
     * @param byName members by compound and name
     * @param lines the persons of all these members
     * @param organisations names of their organisations
     * @param bases names of the bases by code
     */
    record Known(
            Set<PlaceKey> compounds,
            Map<PersonEntry, PersonId> found,
            Map<PersonId, Member> people,
            Map<MemberId, Member> byId,
            Map<PlaceKey, Map<PersonName, List<Member>>> byName,
            Map<PersonId, PersonLine> lines,
            Map<UUID, String> organisations,
            Map<String, String> bases) {}
}
