package org.yuanba.member.floating;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.member.Category;
import org.yuanba.member.MemberId;
import org.yuanba.member.Standing;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.LegalBasis;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberFacts;
import org.yuanba.member.domain.MemberKeeping;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.domain.Registration;
import org.yuanba.ops.Vault;
import org.yuanba.person.Mobile;
import org.yuanba.person.PersonEntry;
import org.yuanba.person.PersonName;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Floating members who register themselves: consent first, seen by the worker alone, taken or declined by a person. */
@Service
public class Applications {

    private static final String KEY = "member";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Bases bases;
    private final Taking taking;
    private final Clock clock;

    Applications(JdbcClient jdbc, Vault vault, Bases bases, Taking taking, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.bases = bases;
        this.taking = taking;
        this.clock = clock;
    }

    /**
     * Receives one.
     *
     * @param from the network address it comes from
     * @throws Refused beside the field that cannot be taken
     */
    @Transactional
    @Unscoped("whoever lives there may send her own registration; nothing is shown")
    public UUID receive(PlaceKey place, String name, String mobile, String homeBranch, LocalDate since, String from) {
        check(place, name, mobile, since);
        var sender = vault.mac(KEY, from.getBytes(StandardCharsets.UTF_8));
        var now = clock.instant();
        var lately = jdbc.sql("select count(*) from member_application where from_address = ? and consented_at > ?")
                .params(sender, Timestamp.from(now.minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
        if (lately >= bases.rule("public_registrations_an_hour")) {
            throw new Refused("name", "member.report.problem.too-many");
        }
        var id = NewId.next();
        jdbc.sql("""
                insert into member_application (id, place, name, mobile, home_branch, away_since, consented_at, from_address)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(java.util.Arrays.asList(
                        id,
                        place.value(),
                        secret(id, "name", name.strip()),
                        secret(id, "mobile", mobile.strip()),
                        homeBranch.isBlank() ? null : cut(homeBranch.strip()),
                        since,
                        Timestamp.from(now),
                        sender))
                .update();
        return id;
    }

    private void check(PlaceKey place, String name, String mobile, LocalDate since) {
        if (name.isBlank() || !new PersonEntry(place, name, "").isGood()) {
            throw new Refused("name", "member.report.problem.name");
        }
        if (Mobile.parse(mobile).isEmpty()) {
            throw new Refused("mobile", "person.problem.mobile");
        }
        if (since.isAfter(LocalDate.now(clock.withZone(Dates.ZONE)))) {
            throw new Refused("since", "member.floating.problem.since");
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(80, text.length()));
    }

    /** Takes one back that still waits: nothing of it is kept. */
    @Transactional
    @Unscoped("whoever holds the address of the page sent it")
    public boolean takeBack(UUID id) {
        return jdbc.sql("delete from member_application where id = ? and state = 'waiting'")
                        .param(id)
                        .update()
                > 0;
    }

    /** Whether it still waits. */
    @Unscoped("whoever holds the address of the page sent it")
    public boolean waits(UUID id) {
        return jdbc.sql("select exists (select from member_application where id = ? and state = 'waiting')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Those that wait in the place and scope, oldest first. */
    public List<Application> waiting(PlaceKey place, Scope scope) {
        var visible = scope.within(place).on("a.place");
        return jdbc.sql("""
                select a.id, a.place, a.name, a.mobile, a.home_branch, a.away_since, a.consented_at
                from member_application a where a.state = 'waiting' and\s""" + visible.sql() + " order by a.consented_at limit 200")
                .params(visible.parameters())
                .query((row, n) -> read(row))
                .list();
    }

    /** One that waits, if it lies in the scope. */
    public Optional<Application> find(UUID id, PlaceKey place, Scope scope) {
        return waiting(place, scope).stream()
                .filter(application -> application.id().equals(id))
                .findFirst();
    }

    /** Takes her up: a person on record is found and used, her consent is the basis. */
    @Transactional
    public Member take(Application application, Scope scope, Actor by) {
        scope.require(application.place());
        var member = taking.take(application, plain(application, "name"), plain(application, "mobile"), scope, by);
        settle(application, "taken", member.id());
        return member;
    }

    /** Lets it be: nothing that was sent is kept. */
    @Transactional
    public void decline(Application application, Scope scope, Actor by) {
        scope.require(application.place());
        jdbc.sql("delete from member_application where id = ?")
                .param(application.id())
                .update();
        taking.declined(application, by);
    }

    private void settle(Application application, String state, MemberId member) {
        jdbc.sql(
                        "update member_application set state = ?, member = ?, settled_at = ? where id = ? and state = 'waiting'")
                .params(state, member.value(), Timestamp.from(clock.instant()), application.id())
                .update();
    }

    private Application read(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Application(
                id,
                new PlaceKey(row.getString(2)),
                PersonName.of(open(id, "name", row.getBytes(3))),
                Mobile.parse(open(id, "mobile", row.getBytes(4))).orElseThrow(),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getTimestamp(7).toInstant());
    }

    private String plain(Application application, String field) {
        var stored = jdbc.sql("select " + field + " from member_application where id = ?")
                .param(application.id())
                .query(byte[].class)
                .single();
        return open(application.id(), field, stored);
    }

    private byte[] secret(UUID id, String field, String text) {
        return vault.encrypt(KEY, text.getBytes(StandardCharsets.UTF_8), "member-application/" + id + "/" + field);
    }

    private String open(UUID id, String field, byte[] stored) {
        return new String(vault.decrypt(KEY, stored, "member-application/" + id + "/" + field), StandardCharsets.UTF_8);
    }

    /** What follows when one is taken or declined. */
    @org.springframework.stereotype.Component
    static class Taking {

        private final MemberKeeping members;
        private final FloatingKeeping floating;
        private final AuditTrail trail;

        Taking(MemberKeeping members, FloatingKeeping floating, AuditTrail trail) {
            this.members = members;
            this.floating = floating;
            this.trail = trail;
        }

        Member take(Application application, String name, String mobile, Scope scope, Actor by) {
            var on = LocalDate.ofInstant(application.consentedAt(), Dates.ZONE);
            var member = members.register(
                    new Registration(
                            null,
                            name,
                            mobile,
                            new MemberFacts(Category.FLOATING, Standing.FULL, null, application.place(), null, null),
                            new LegalBasis(LegalBasis.CONSENT, "WEB", on)),
                    scope,
                    by);
            var home = application.homeBranch();
            floating.note(member, application.awaySince(), home == null ? "" : home, "SELF", scope, by);
            return member;
        }

        void declined(Application application, Actor by) {
            trail.record(AuditEntry.of(by, "member.application-declined", application.place(), application.id(), null)
                    .forAuditOnly());
        }
    }
}
