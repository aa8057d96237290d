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
        var organisations = new Organisations(scope);
        try {
            var made = changes.stream().filter(change -> change.id() == null).toList();
            var changed = changes.stream().filter(change -> change.id() != null).toList();
            var written = new HashMap<Integer, Written>();
            if (!made.isEmpty()) {
                var entered = bulk.register(
                        made.stream()
                                .map(change -> registration(change, organisations))
                                .toList(),
                        scope,
                        by);
                for (int i = 0; i < made.size(); i++) {
                    written.put(made.get(i).row(), written(entered.get(i)));
                }
            }
            if (!changed.isEmpty()) {
                var revised = bulk.revise(revised(changed, organisations, scope), scope, by);
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

    private Registration registration(RowChange change, Organisations organisations) {
        var values = change.after();
        var compound = new PlaceKey(String.valueOf(change.resolved().get(MemberColumns.COMPOUND)));
        var person = RowMatch.person(change.resolved());
        return new Registration(
                person == null ? null : new PersonId(person),
                values.getOrDefault(MemberColumns.NAME, ""),
                change.resolved().getOrDefault(MemberColumns.MOBILE, ""),
                facts(values, compound, organisations),
                columns.basis(values));
    }

    private MemberFacts facts(Map<String, String> values, PlaceKey compound, Organisations organisations) {
        return new MemberFacts(
                MemberColumns.category(values),
                MemberColumns.standing(values),
                organisations.find(values.get(MemberColumns.ORGANISATION), compound),
                compound,
                values.get(MemberColumns.BUILDING),
                values.get(MemberColumns.ENTRANCE));
    }

    private List<Member> revised(List<RowChange> changes, Organisations organisations, Scope scope) {
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
                    return changed(now, change.before(), change.after(), organisations);
                })
                .toList();
    }

    /** What a record becomes when some of its texts become others; a text that only stood before becomes blank. */
    private Member changed(
            Member now, Map<String, String> before, Map<String, String> after, Organisations organisations) {
        var texts = new HashMap<>(MemberColumns.texts(now, matching.bases(), null));
        before.keySet().forEach(texts::remove);
        texts.putAll(after);
        var facts = facts(texts, now.facts().place(), organisations);
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
                columns.basis(texts),
                now.leftOn(),
                now.version());
    }

    List<Written> undo(List<Undoable> records, Actor by) {
        var scope = access.scope(by, MemberPermissions.IMPORT);
        var organisations = new Organisations(scope);
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
                back.add(changed(now, record.after(), record.before(), organisations));
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

    /** Organisations by name and community, each looked up once. */
    private final class Organisations {

        private final Scope scope;
        private final Map<String, java.util.Optional<OrganisationId>> known = new HashMap<>();

        Organisations(Scope scope) {
            this.scope = scope;
        }

        @Nullable
        OrganisationId find(@Nullable String name, PlaceKey compound) {
            return name == null
                    ? null
                    : known.computeIfAbsent(
                                    compound.at(PlaceLevel.COMMUNITY) + " " + name,
                                    key -> java.util.Optional.ofNullable(matching.organisation(name, compound, scope)))
                            .orElse(null);
        }
    }
}
