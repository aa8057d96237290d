package org.yuanba.member.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.member.MemberId;
import org.yuanba.member.MembersChanged;
import org.yuanba.member.listing.MemberCounts;
import org.yuanba.ops.BulkCopy;
import org.yuanba.ops.BulkStatistics;
import org.yuanba.person.PersonEntry;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonOffice;
import org.yuanba.web.Dates;

/** Writes thousands of members at once, with their persons, kept counts and audit entries, in the caller's transaction. */
@Component
public class MemberBulk {

    private final Members members;
    private final PersonOffice persons;
    private final MemberCounts counts;
    private final MemberTrail trail;
    private final Writing writing;

    MemberBulk(Members members, PersonOffice persons, MemberCounts counts, MemberTrail trail, Writing writing) {
        this.members = members;
        this.persons = persons;
        this.counts = counts;
        this.trail = trail;
        this.writing = writing;
    }

    /** Enters members, answering them in the same order; persons not yet on record are entered with them. */
    @Transactional
    public List<Member> register(List<Registration> registrations, Scope scope, Actor by) {
        registrations.forEach(one -> scope.require(one.facts().place()));
        var unknown = registrations.stream().filter(one -> one.person() == null).toList();
        var opened = persons.open(
                        unknown.stream()
                                .map(one -> new PersonEntry(one.facts().place(), one.name(), one.mobile()))
                                .toList(),
                        scope,
                        by)
                .iterator();
        var made = new ArrayList<Member>(registrations.size());
        for (var one : registrations) {
            var person = one.person() == null ? opened.next() : one.person();
            made.add(new Member(MemberId.next(), person, one.facts(), one.basis(), null, 1));
        }
        writing.insert(made, registrations, by);
        trail.registered(by, made);
        counts.addAtTheEnd(ids(made));
        writing.publish(made);
        return made;
    }

    /**
     * Gives members other facts.
     *
     * @throws EditedMeanwhile when one of them was changed since, or is gone
     */
    @Transactional
    public List<Member> revise(List<Member> revised, Scope scope, Actor by) {
        var before = new ArrayList<Member>();
        for (var member : revised) {
            scope.require(member.facts().place());
            before.add(members.find(member.id(), scope)
                    .filter(found -> found.version() == member.version())
                    .orElseThrow(EditedMeanwhile::new));
        }
        counts.add(ids(before), -1);
        for (var member : revised) {
            if (!members.update(member)) {
                throw new EditedMeanwhile();
            }
        }
        counts.add(ids(revised), 1);
        trail.edited(by, before, revised);
        var touched = new ArrayList<>(before);
        touched.addAll(revised);
        writing.publish(touched);
        return revised.stream()
                .map(member -> new Member(
                        member.id(),
                        member.person(),
                        member.facts(),
                        member.basis(),
                        member.leftOn(),
                        member.version() + 1))
                .toList();
    }

    /** Takes members out again that were entered by mistake, and the persons entered with them. */
    @Transactional
    public void withdraw(Collection<MemberId> ids, Scope scope, Actor by) {
        var gone = members.byIds(ids, scope);
        counts.add(ids(gone), -1);
        var opened = writing.delete(ids(gone));
        trail.withdrawn(by, gone);
        writing.publish(gone);
        persons.withdraw(opened, scope, by);
    }

    private static List<UUID> ids(List<Member> members) {
        return members.stream().map(member -> member.id().value()).toList();
    }

    /** The statements behind it. */
    @Component
    static class Writing {

        private static final String COLUMNS =
                "member (id, person, category, standing, organisation, place, building, entrance, basis, basis_how,"
                        + " basis_on, opened_person, registered_on, registered_by)";

        private final JdbcClient jdbc;
        private final BulkCopy copies;
        private final BulkStatistics statistics;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        Writing(
                JdbcClient jdbc,
                BulkCopy copies,
                BulkStatistics statistics,
                ApplicationEventPublisher events,
                Clock clock) {
            this.jdbc = jdbc;
            this.copies = copies;
            this.statistics = statistics;
            this.events = events;
            this.clock = clock;
        }

        void insert(List<Member> members, List<Registration> registrations, Actor by) {
            var today = LocalDate.now(clock.withZone(Dates.ZONE));
            var lines = new StringBuilder(members.size() * 200);
            for (int i = 0; i < members.size(); i++) {
                var member = members.get(i);
                var facts = member.facts();
                lines.append(member.id().value())
                        .append('\t')
                        .append(member.person().value());
                cell(lines, facts.category());
                cell(lines, facts.standing());
                cell(lines, Members.value(facts.organisation()));
                cell(lines, facts.place());
                cell(lines, facts.building());
                cell(lines, facts.entrance());
                cell(lines, member.basis().code());
                cell(lines, member.basis().how());
                cell(lines, member.basis().on());
                cell(lines, registrations.get(i).person() == null);
                cell(lines, today);
                cell(lines, by.isSystem() ? null : by.account().value());
                lines.append('\n');
            }
            try {
                copies.later(COLUMNS, lines);
            } catch (DuplicateKeyException e) {
                throw new Refused("name", "member.problem.already");
            }
            statistics.wrote("member", members.size(), List.of("id", "person", "place", "status"));
        }

        private static void cell(StringBuilder lines, @Nullable Object value) {
            lines.append('\t')
                    .append(
                            value == null
                                    ? "\\N"
                                    : value.toString()
                                            .replace("\\", "\\\\")
                                            .replace('\t', ' ')
                                            .replace('\n', ' ')
                                            .replace('\r', ' '));
        }

        /** Answers the persons that had been entered together with them. */
        List<PersonId> delete(List<UUID> ids) {
            return jdbc
                    .sql("delete from member where id = any (?) returning case when opened_person then person end")
                    .param((Object) ids.toArray(UUID[]::new))
                    .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, UUID.class)))
                    .list()
                    .stream()
                    .flatMap(java.util.Optional::stream)
                    .map(PersonId::new)
                    .toList();
        }

        void publish(List<Member> members) {
            var places = new HashSet<>(
                    members.stream().map(member -> member.facts().place()).toList());
            events.publishEvent(new MembersChanged(
                    members.stream().map(Member::id).distinct().toList(), List.copyOf(places)));
        }
    }
}
