package org.yuanba.member.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.member.MemberId;
import org.yuanba.member.MembersChanged;
import org.yuanba.member.listing.MemberCounts;
import org.yuanba.person.MergeUndone;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonsMerged;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/**
 * Follows when two persons turn out to be one, when they are two again, and when one is deleted. Of two members the one of
 * the kept person stays, its empty fields are filled from the other, notes and registrations go over to it; what changed
 * is kept, so that undoing gives each field back that nobody changed since.
 */
@Component
class PersonsFollowed {

    /** Tables whose rows go over to the member that stays, unless it has one and may have only one. */
    private static final List<Child> CHILDREN = List.of(
            new Child("member_note", "id", false),
            new Child("member_floating", "member", true),
            new Child("member_dual", "member", true),
            new Child("member_pledge", "id", true),
            new Child("member_application", "id", false));

    private final JdbcClient jdbc;
    private final MemberCounts counts;
    private final ApplicationEventPublisher events;

    PersonsFollowed(JdbcClient jdbc, MemberCounts counts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.events = events;
    }

    @EventListener
    void on(PersonsMerged event) {
        var gone = member(event.gone());
        var kept = member(event.kept());
        if (gone.isPresent() && kept.isEmpty()) {
            jdbc.sql("insert into member_merge (id, kept, gone, member, before) values (?, ?, ?, ?, '{}')")
                    .params(NewId.next(), event.kept().value(), event.gone().value(), gone.get())
                    .update();
            jdbc.sql("update member set person = ? where id = ?")
                    .params(event.kept().value(), gone.get())
                    .update();
            changed(List.of(gone.get()));
        } else if (gone.isPresent()) {
            join(kept.orElseThrow(), gone.get(), event);
        }
    }

    private void join(UUID kept, UUID gone, PersonsMerged event) {
        var merge = NewId.next();
        jdbc.sql("""
                insert into member_merge (id, kept, gone, member, before)
                select ?, ?, ?, k.id, json_build_object('gone', g.id, 'status', g.status,
                  'left_on', g.left_on,
                  'organisation', case when k.organisation is null then g.organisation end,
                  'building', case when k.building is null and k.place = g.place then g.building end,
                  'entrance', case when k.building is null and k.place = g.place then g.entrance end)
                from member k, member g where k.id = ? and g.id = ?
                """)
                .params(merge, event.kept().value(), event.gone().value(), kept, gone)
                .update();
        counts.add(List.of(kept, gone), -1);
        jdbc.sql("""
                update member k set organisation = coalesce(k.organisation, (m.before ->> 'organisation')::uuid),
                  building = coalesce(k.building, m.before ->> 'building'),
                  entrance = coalesce(k.entrance, m.before ->> 'entrance'), version = k.version + 1
                from member_merge m where m.id = ? and k.id = m.member
                """).param(merge).update();
        for (var child : CHILDREN) {
            child.move(jdbc, gone, kept, merge);
        }
        jdbc.sql("update member set status = 'merged', left_on = null, merged_into = ? where id = ?")
                .params(kept, gone)
                .update();
        counts.add(List.of(kept), 1);
        changed(List.of(kept, gone));
    }

    @EventListener
    void on(MergeUndone event) {
        var merges = jdbc.sql("""
                select id, member, (before ->> 'gone')::uuid as gone from member_merge
                where kept = ? and gone = ? and not undone order by id desc
                """)
                .params(event.kept().value(), event.gone().value())
                .query((row, n) -> new Merge(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
        for (var merge : merges) {
            undo(merge, event.gone());
            jdbc.sql("update member_merge set undone = true where id = ?")
                    .param(merge.id())
                    .update();
        }
    }

    private void undo(Merge merge, PersonId gone) {
        if (merge.gone() == null) {
            jdbc.sql("update member set person = ? where id = ?")
                    .params(gone.value(), merge.member())
                    .update();
            changed(List.of(merge.member()));
            return;
        }
        counts.add(List.of(merge.member()), -1);
        jdbc.sql("""
                update member k set
                  organisation = case when k.organisation = (m.before ->> 'organisation')::uuid then null
                    else k.organisation end,
                  building = case when k.building = m.before ->> 'building'
                    and k.entrance is not distinct from m.before ->> 'entrance' then null else k.building end,
                  entrance = case when k.building = m.before ->> 'building'
                    and k.entrance is not distinct from m.before ->> 'entrance' then null else k.entrance end,
                  version = k.version + 1
                from member_merge m where m.id = ? and k.id = m.member
                """).param(merge.id()).update();
        jdbc.sql("""
                update member g set status = m.before ->> 'status', left_on = (m.before ->> 'left_on')::date,
                  merged_into = null, version = g.version + 1
                from member_merge m where m.id = ? and g.id = ?
                """).params(merge.id(), merge.gone()).update();
        for (var child : CHILDREN) {
            child.giveBack(jdbc, merge);
        }
        counts.add(List.of(merge.member(), merge.gone()), 1);
        changed(List.of(merge.member(), merge.gone()));
    }

    @EventListener
    void on(PersonDeleted event) {
        var ids = jdbc.sql("select id from member where person = ?")
                .param(event.person().value())
                .query(UUID.class)
                .list();
        if (!ids.isEmpty()) {
            counts.add(ids, -1);
            changed(ids);
            jdbc.sql("delete from member where id = any (?)")
                    .param((Object) ids.toArray(UUID[]::new))
                    .update();
        }
        jdbc.sql("update member_floating set contact = null, paired_on = null, version = version + 1 where contact = ?")
                .param(event.person().value())
                .update();
    }

    private java.util.Optional<UUID> member(PersonId person) {
        return jdbc.sql("select id from member where person = ? and status <> 'merged'")
                .param(person.value())
                .query(UUID.class)
                .optional();
    }

    private void changed(List<UUID> members) {
        var places = jdbc.sql("select distinct place from member where id = any (?)")
                .param((Object) members.toArray(UUID[]::new))
                .query(String.class)
                .list();
        events.publishEvent(new MembersChanged(
                members.stream().map(MemberId::new).toList(),
                places.stream().map(PlaceKey::new).toList()));
    }

    private record Merge(
            UUID id,
            UUID member,
            @org.jspecify.annotations.Nullable UUID gone) {}

    /**
     * A table with rows of members.
     *
     * @param table its name
     * @param key the column by which its rows are remembered
     * @param single whether a member has one at most
     */
    private record Child(String table, String key, boolean single) {

        void move(JdbcClient jdbc, UUID gone, UUID kept, UUID merge) {
            var may = single
                    ? " and not exists (select from " + table + " k where k.member = :kept" + open("k") + ")"
                    : "";
            jdbc.sql("""
                    with moved as (update %1$s c set member = :kept where c.member = :gone%2$s%3$s returning c.%4$s)
                    update member_merge set before = (before::jsonb || jsonb_build_object('%1$s',
                      coalesce((select jsonb_agg(%4$s) from moved), '[]'::jsonb)))::json where id = :merge
                    """.formatted(table, open("c"), may, key))
                    .param("kept", kept)
                    .param("gone", gone)
                    .param("merge", merge)
                    .update();
        }

        private String open(String alias) {
            return table.equals("member_pledge") ? " and " + alias + ".withdrawn_on is null" : "";
        }

        void giveBack(JdbcClient jdbc, Merge merge) {
            jdbc.sql("""
                    update %1$s c set member = :gone where c.member = :kept and c.%2$s in (
                      select o::uuid from member_merge m, json_array_elements_text(m.before -> '%1$s') o where m.id = :merge)
                    """.formatted(table, key))
                    .param("gone", merge.gone())
                    .param("kept", merge.member())
                    .param("merge", merge.id())
                    .update();
        }
    }
}
