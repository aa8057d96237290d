package org.yuanba.member.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;

/** What happens to members on record: read beside the record alone, values encrypted with the person's own key. */
@Component
public class MemberTrail {

    private final AuditTrail trail;

    MemberTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** Takes down that something was done about a member. */
    public void happened(Actor by, String act, Member member) {
        trail.record(entry(by, act, member));
    }

    /** The same with one value before and after. */
    public void happened(
            Actor by, String act, Member member, String field, @Nullable String before, @Nullable String after) {
        trail.record(entry(by, act, member).with(field, before, after));
    }

    void registered(Actor by, List<Member> members) {
        trail.recordAll(members.stream()
                .map(member -> differing(by, "registered", null, member))
                .toList());
    }

    void withdrawn(Actor by, List<Member> members) {
        trail.recordAll(
                members.stream().map(member -> entry(by, "withdrawn", member)).toList());
    }

    void edited(Actor by, List<Member> before, List<Member> after) {
        var entries = new java.util.ArrayList<AuditEntry>();
        for (int i = 0; i < before.size(); i++) {
            var entry = differing(by, "edited", before.get(i), after.get(i));
            if (!entry.changes().isEmpty()) {
                entries.add(entry);
            }
        }
        if (!entries.isEmpty()) {
            trail.recordAll(entries);
        }
    }

    private static AuditEntry entry(Actor by, String act, Member member) {
        return AuditEntry.of(
                        by, "member." + act, member.facts().place(), member.id().value(), null)
                .forItsRecord()
                .about(member.person().value());
    }

    private static AuditEntry differing(Actor by, String act, @Nullable Member before, Member after) {
        var was = before == null ? null : before.facts();
        var now = after.facts();
        var changes = new LinkedHashMap<String, AuditEntry.Change>();
        put(
                changes,
                "category",
                was == null ? null : word(was.category().key()),
                word(now.category().key()));
        put(
                changes,
                "standing",
                was == null ? null : word(was.standing().key()),
                word(now.standing().key()));
        put(changes, "organisation", id(was), id(now));
        put(
                changes,
                "place",
                was == null ? null : was.place().value(),
                now.place().value());
        put(changes, "building", was == null ? null : was.building(), now.building());
        put(changes, "entrance", was == null ? null : was.entrance(), now.entrance());
        put(
                changes,
                "basis",
                before == null ? null : before.basis().code(),
                after.basis().code());
        put(changes, "left_on", before == null ? null : text(before.leftOn()), text(after.leftOn()));
        return entry(by, act, after).withAll(changes);
    }

    private static void put(
            Map<String, AuditEntry.Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new AuditEntry.Change(before, after));
        }
    }

    private static String word(String key) {
        return AuditEntry.word(key);
    }

    private static @Nullable String id(@Nullable MemberFacts facts) {
        return facts == null || facts.organisation() == null
                ? null
                : facts.organisation().value().toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
