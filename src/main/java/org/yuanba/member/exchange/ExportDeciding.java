package org.yuanba.member.exchange;

import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.exchange.SheetFiles;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.Refused;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** An export of persons: asked for with a reason, approved by somebody else, taken by the first until it expires. */
@Service
public class ExportDeciding {

    private final JdbcClient jdbc;
    private final Bases bases;
    private final AuditTrail trail;
    private final SheetFiles files;
    private final MemberSheet sheet;
    private final Clock clock;

    ExportDeciding(JdbcClient jdbc, Bases bases, AuditTrail trail, SheetFiles files, MemberSheet sheet, Clock clock) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.trail = trail;
        this.files = files;
        this.sheet = sheet;
        this.clock = clock;
    }

    /**
     * Asks for one.
     *
     * @throws Refused without a reason of 2 to 200 characters
     */
    @Transactional
    public void ask(PlaceKey place, String reason, Scope scope, Actor by) {
        scope.require(place);
        if (reason.strip().length() < 2 || reason.strip().length() > 200) {
            throw new Refused("reason", "member.export.problem.reason");
        }
        var id = NewId.next();
        jdbc.sql("""
                insert into member_export (id, place, asked_by, asked_by_name, reason, asked_at) values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        place.value(),
                        by.account().value(),
                        by.displayName(),
                        reason.strip(),
                        Timestamp.from(clock.instant()))
                .update();
        trail.record(AuditEntry.of(by, "member.export-asked", place, id, null)
                .with("reason", null, reason.strip())
                .forAuditOnly());
    }

    /** Those asked for in the place and scope, latest first. */
    public List<Export> in(PlaceKey place, Scope scope) {
        var visible = scope.within(place).on("e.place");
        return jdbc.sql("""
                select e.id, e.place, e.asked_by, e.asked_by_name, e.reason, e.asked_at, e.approved, e.decided_by_name,
                  e.expires_at
                from member_export e where\s""" + visible.sql() + " order by e.asked_at desc, e.id desc limit 100")
                .params(visible.parameters())
                .query((row, n) -> {
                    var expires = row.getTimestamp(9);
                    return new Export(
                            row.getObject(1, UUID.class),
                            new PlaceKey(row.getString(2)),
                            new AccountId(row.getObject(3, UUID.class)),
                            row.getString(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant(),
                            row.getObject(7, Boolean.class),
                            row.getString(8),
                            expires == null ? null : expires.toInstant());
                })
                .list();
    }

    /** One of them. */
    public Optional<Export> find(UUID id, PlaceKey place, Scope scope) {
        return in(place, scope).stream()
                .filter(export -> export.id().equals(id))
                .findFirst();
    }

    /**
     * Says yes or no, as a second person.
     *
     * @throws Refused to the one who asked, and when it is decided already
     */
    @Transactional
    public void decide(Export export, boolean approved, Scope scope, Actor by) {
        scope.require(export.place());
        if (export.askedBy().equals(by.account())) {
            throw new Refused("decision", "member.export.problem.herself");
        }
        var now = clock.instant();
        var until = now.plus(Duration.ofDays(bases.rule("export_days")));
        var decided = jdbc.sql("""
                update member_export set approved = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, expires_at = ?
                where id = ? and approved is null
                """)
                .params(java.util.Arrays.asList(
                        approved,
                        by.account().value(),
                        by.displayName(),
                        Timestamp.from(now),
                        approved ? Timestamp.from(until) : null,
                        export.id()))
                .update();
        if (decided == 0) {
            throw new Refused("decision", "member.export.problem.decided");
        }
        trail.record(AuditEntry.of(
                        by,
                        approved ? "member.export-approved" : "member.export-declined",
                        export.place(),
                        export.id(),
                        null)
                .forAuditOnly());
    }

    /** Writes the file, marked with who took it and when; the trail knows of it. */
    @Transactional
    public void take(Export export, Scope scope, Actor by, OutputStream out) {
        jdbc.sql("update member_export set taken = taken + 1 where id = ?")
                .param(export.id())
                .update();
        files.workbook(sheet, export.place(), scope, by, out);
    }

    /** Whether this account may take it now. */
    public boolean mayTake(Export export, Actor by) {
        Instant now = clock.instant();
        return export.mayBeTaken(by.account(), now);
    }
}
