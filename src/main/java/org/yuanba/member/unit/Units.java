package org.yuanba.member.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.member.Category;
import org.yuanba.member.MemberId;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberTrail;
import org.yuanba.member.domain.Refused;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Registering units with a community, and members with where they live. */
@Service
public class Units {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final MemberTrail trail;
    private final Clock clock;

    Units(JdbcClient jdbc, AuditTrail audit, MemberTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    /** The units of a community, by name, if anything of it may be seen. */
    public List<Unit> in(PlaceKey community, Scope scope) {
        return scope.within(community).isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select u.id, u.place, u.name, u.offers, u.registered_on, count(d.member), u.version
                        from member_unit u left join member_dual d on d.unit = u.id
                        where u.place = ? and u.ended_on is null group by u.id
                        order by u.name collate "zh-x-icu", u.id
                        """)
                        .param(community.value())
                        .query((row, n) -> new Unit(
                                row.getObject(1, UUID.class),
                                new PlaceKey(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getInt(6),
                                row.getInt(7)))
                        .list();
    }

    /**
     * Registers a unit.
     *
     * @throws Refused when it is registered already, or has no name
     */
    @Transactional
    public void register(PlaceKey community, String name, String offers, Scope scope, Actor by) {
        scope.require(community);
        if (name.isBlank() || name.strip().length() > 80) {
            throw new Refused("name", "member.unit.problem.name");
        }
        if (offers.strip().length() > 200) {
            throw new Refused("offers", "member.unit.problem.offers");
        }
        var id = NewId.next();
        var registered = jdbc.sql("""
                insert into member_unit (id, place, name, offers, registered_on) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(java.util.Arrays.asList(
                        id, community.value(), name.strip(), text(offers), LocalDate.now(clock.withZone(Dates.ZONE))))
                .update();
        if (registered == 0) {
            throw new Refused("name", "member.unit.problem.twice");
        }
        audit.record(AuditEntry.of(by, "member.unit-registered", community, id, name.strip()));
    }

    /** Ends a registration; members who reported stay reported. */
    @Transactional
    public void end(Unit unit, int version, Scope scope, Actor by) {
        scope.require(unit.community());
        var ended = jdbc.sql("update member_unit set ended_on = greatest(registered_on, ?), version = version + 1"
                        + " where id = ? and version = ? and ended_on is null")
                .params(LocalDate.now(clock.withZone(Dates.ZONE)), unit.id(), version)
                .update();
        if (ended == 0) {
            throw new EditedMeanwhile();
        }
        audit.record(AuditEntry.of(by, "member.unit-ended", unit.community(), unit.id(), unit.name()));
    }

    /**
     * Notes that an in-service member reported to where she lives; a second time puts it right.
     *
     * @throws Refused for a member of another category, or a unit of another community
     */
    @Transactional
    public void report(Member member, @Nullable UUID unit, String offers, Scope scope, Actor by) {
        scope.require(member.facts().place());
        if (member.facts().category() != Category.IN_SERVICE) {
            throw new Refused("unit", "member.dual.problem.category");
        }
        var community = member.facts().place().parent().orElseThrow();
        if (unit != null
                && in(community, scope).stream().noneMatch(one -> one.id().equals(unit))) {
            throw new Refused("unit", "member.dual.problem.unit");
        }
        jdbc.sql("""
                insert into member_dual (member, unit, reported_on, offers) values (?, ?, ?, ?)
                on conflict (member) do update set unit = excluded.unit, offers = excluded.offers
                """)
                .params(java.util.Arrays.asList(
                        member.id().value(), unit, LocalDate.now(clock.withZone(Dates.ZONE)), text(offers)))
                .update();
        trail.happened(by, "dual-reported", member);
    }

    /** What this member reported, if she lives in the scope. */
    public Optional<Dual> of(MemberId member, Scope scope) {
        var visible = scope.on("m.place");
        return jdbc.sql("""
                select d.unit, u.name, d.reported_on, d.offers from member_dual d join member m on m.id = d.member
                  left join member_unit u on u.id = d.unit
                where d.member = :member and\s""" + visible.sql())
                .param("member", member.value())
                .params(visible.parameters())
                .query((row, n) -> new Dual(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .optional();
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /**
     * What an in-service member reported.
     *
     * @param unit her unit, if it registered too
     * @param unitName its name
     * @param reportedOn since when
     * @param offers what she lends a hand with, or none
     */
    public record Dual(
            @Nullable UUID unit,
            @Nullable String unitName,
            LocalDate reportedOn,
            @Nullable String offers) {}
}
