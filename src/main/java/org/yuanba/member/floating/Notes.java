package org.yuanba.member.floating;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberTrail;
import org.yuanba.member.domain.Refused;
import org.yuanba.ops.Vault;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Notes on visits, calls and help: two fields, written in twenty seconds, encrypted. */
@Service
public class Notes {

    private static final String KEY = "member";
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final MemberTrail trail;
    private final Clock clock;

    Notes(JdbcClient jdbc, Vault vault, MemberTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps a note; older ones wait no longer.
     *
     * @throws Refused when nothing is written, too much, or the day to look again is over
     */
    @Transactional
    public void add(Member member, String kind, String text, @Nullable LocalDate followUp, Scope scope, Actor by) {
        scope.require(member.facts().place());
        var written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            throw new Refused("text", "member.note.problem.text", LONGEST);
        }
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        if (followUp != null && followUp.isBefore(today)) {
            throw new Refused("followUp", "member.note.problem.follow-up");
        }
        jdbc.sql("update member_note set followed_up = true where member = ? and follow_up <= ? and not followed_up")
                .params(member.id().value(), today)
                .update();
        var id = NewId.next();
        jdbc.sql("""
                insert into member_note (id, member, kind, body, on_day, follow_up, by_account, by_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(java.util.Arrays.asList(
                        id,
                        member.id().value(),
                        kind,
                        vault.encrypt(KEY, written.getBytes(StandardCharsets.UTF_8), context(id)),
                        today,
                        followUp,
                        by.isSystem() ? null : by.account().value(),
                        by.displayName(),
                        Timestamp.from(clock.instant())))
                .update();
        trail.happened(by, "note-kept", member);
    }

    /** The notes on this member, latest first. */
    public List<Note> of(Member member, Scope scope) {
        scope.require(member.facts().place());
        return jdbc.sql("""
                select id, kind, body, on_day, follow_up, followed_up, by_name, at from member_note
                where member = ? order by at desc, id desc limit 50
                """)
                .param(member.id().value())
                .query((row, n) -> {
                    var id = row.getObject(1, UUID.class);
                    return new Note(
                            id,
                            row.getString(2),
                            new String(vault.decrypt(KEY, row.getBytes(3), context(id)), StandardCharsets.UTF_8),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            row.getBoolean(6),
                            row.getString(7),
                            row.getTimestamp(8).toInstant());
                })
                .list();
    }

    private static String context(UUID note) {
        return "member-note/" + note;
    }
}
