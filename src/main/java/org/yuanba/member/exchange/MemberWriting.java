package org.yuanba.member.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.exchange.spi.Written;
import org.yuanba.member.MemberId;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberBulk;
import org.yuanba.member.domain.MemberFacts;
import org.yuanba.member.domain.MemberPermissions;
import org.yuanba.member.domain.Members;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.domain.Registration;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Writes rows as members and takes them back, with the rights of the one who does it. */
@Component
class MemberWriting {

    private final Members members;
    private final MemberBulk bulk;
    private final MemberColumns columns;
    private final MemberMatching matching;
    private final Access access;

    MemberWriting(Members members, MemberBulk bulk, MemberColumns columns, MemberMatching matching, Access access) {
        this.members = members;
        this.bulk = bulk;
        this.columns = columns;
        this.matching = matching;
        this.access = access;
    }

    List<Written> write(List<RowChange> changes, Actor by) {
        var scope = access.scope(by, MemberPermissions.IMPORT);
        var known = new Known(scope);
        try {
            var made = changes.stream().filter(change -> change.id() == null).toList();
            var changed = changes.stream().filter(change -> change.id() != null).toList();
            var written = new HashMap<Integer, Written>();
            if (!made.isEmpty()) {
                var entered = bulk.register(
                        made.stream().map(change -> registration(change, known)).toList(), scope, by);
                for (int i = 0; i < made.size(); i++) {
                    written.put(made.get(i).row(), written(entered.get(i)));
                }
            }
            if (!changed.isEmpty()) {
                var revised = bulk.revise(revised(changed, known, scope), scope, by);
                for (int i = 0; i < changed.size(); i++) {
                    written.put(changed.get(i).row(), written(revised.get(i)));
                }
            }
            return changes.stream().map(change -> written.get(change.row())).toList();
        } catch (EditedMeanwhile e) {
            throw new WritingRefused("exchange.refused.in-use", List.of());
        } catch (Refused e) {
            throw new WritingRefused(e.reason(), e.arguments());
        }
    }

    private Registration registration(RowChange change, Known known) {
        var values = change.after();
        var compound = new PlaceKey(String.valueOf(change.resolved().get(MemberColumns.COMPOUND)));
        var person = RowMatch.person(change.resolved());
        return new Registration(
                person == null ? null : new PersonId(person),
                values.getOrDefault(MemberColumns.NAME, ""),
                change.resolved().getOrDefault(MemberColumns.MOBILE, ""),
                facts(values, compound, known),
                MemberColumns.basis(values, known.bases()));
    }

    private MemberFacts facts(Map<String, String> values, PlaceKey compound, Known known) {
        return new MemberFacts(
                MemberColumns.category(values),
                MemberColumns.standing(values),
                known.organisation(values.get(MemberColumns.ORGANISATION), compound),
                compound,
                values.get(MemberColumns.BUILDING),
                values.get(MemberColumns.ENTRANCE));
    }

    private List<Member> revised(List<RowChange> changes, Known known, Scope scope) {
        var ids = changes.stream()
                .map(change -> new MemberId(Objects.requireNonNull(change.id())))
                .toList();
        var current = members.byIds(ids, scope).stream()
                .collect(Collectors.toMap(member -> member.id().value(), member -> member));
        return changes.stream()
                .map(change -> {
                    var now = current.get(change.id());
                    if (now == null || now.version() != change.version()) {
                        throw new EditedMeanwhile();
                    }
                    return changed(now, change.before(), change.after(), known);
                })
                .toList();
    }

    /** What a record becomes when some of its texts become others; a text that only stood before becomes blank. */
    private Member changed(Member now, Map<String, String> before, Map<String, String> after, Known known) {
        var texts = new HashMap<>(MemberColumns.texts(now, known.basisNames(), null));
        before.keySet().forEach(texts::remove);
        texts.putAll(after);
        var facts = facts(texts, now.facts().place(), known);
        var organisation =
                before.containsKey(MemberColumns.ORGANISATION) || after.containsKey(MemberColumns.ORGANISATION)
                        ? facts.organisation()
                        : now.facts().organisation();
        return new Member(
                now.id(),
                now.person(),
                new MemberFacts(
                        facts.category(),
                        facts.standing(),
                        organisation,
                        facts.place(),
                        facts.building(),
                        facts.entrance()),
                MemberColumns.basis(texts, known.bases()),
                now.leftOn(),
                now.version());
    }

    List<Written> undo(List<Undoable> records, Actor by) {
        var scope = access.scope(by, MemberPermissions.IMPORT);
        var known = new Known(scope);
        var current =
                members
                        .byIds(
                                records.stream()
                                        .map(record ->
                                                new MemberId(record.written().id()))
                                        .toList(),
                                scope)
                        .stream()
                        .collect(Collectors.toMap(member -> member.id().value(), member -> member));
        var kept = new ArrayList<Written>();
        var gone = new ArrayList<MemberId>();
        var back = new ArrayList<Member>();
        for (var record : records) {
            var now = current.get(record.written().id());
            if (now == null || now.version() != record.written().version()) {
                kept.add(record.written());
            } else if (record.isNew()) {
                gone.add(now.id());
            } else {
                back.add(changed(now, record.after(), record.before(), known));
            }
        }
        if (!gone.isEmpty()) {
            bulk.withdraw(gone, scope, by);
        }
        if (!back.isEmpty()) {
            bulk.revise(back, scope, by);
        }
        return kept;
    }

    /** Nobody's name is kept beside an import: the list of what was written says the compound. */
    private static Written written(Member member) {
        return new Written(
                member.id().value(),
                member.facts().place(),
                member.facts().place().value(),
                member.version());
    }

    /** What many rows ask for, each looked up once. */
    private final class Known {

        private final Scope scope;
        private final Map<String, java.util.Optional<OrganisationId>> organisations = new HashMap<>();
        private final List<Bases.Basis> bases = columns.bases();
        private final Map<String, String> basisNames =
                bases.stream().collect(Collectors.toMap(Bases.Basis::code, Bases.Basis::name));

        Known(Scope scope) {
            this.scope = scope;
        }

        List<Bases.Basis> bases() {
            return bases;
        }

        Map<String, String> basisNames() {
            return basisNames;
        }

        @Nullable
        OrganisationId organisation(@Nullable String name, PlaceKey compound) {
            return name == null
                    ? null
                    : organisations
                            .computeIfAbsent(
                                    compound.at(PlaceLevel.COMMUNITY) + " " + name,
                                    key -> java.util.Optional.ofNullable(matching.organisation(name, compound, scope)))
                            .orElse(null);
        }
    }
}
