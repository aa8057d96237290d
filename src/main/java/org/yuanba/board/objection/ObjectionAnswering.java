package org.yuanba.board.objection;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.Refusal;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.ops.Vault;

/** Answers objections, each once. */
@Component
public class ObjectionAnswering {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ObjectionAnswering(JdbcClient jdbc, Vault vault, Clock clock, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Answers one; whoever has its number can read the answer. */
    @Transactional
    public void answer(Objection objection, Notice notice, String words, Actor by) {
        var answer = words.strip();
        if (answer.isEmpty() || answer.length() > LONGEST) {
            throw new NoticeRefused(List.of(Refusal.of("answer", "objection.refused.answer")));
        }
        var written = jdbc.sql("""
                update board_objection set answer = ?, answered_at = ?, answered_by = ?
                where id = ? and answered_at is null
                """)
                .params(answer, Timestamp.from(clock.instant()), by.account().value(), objection.id())
                .update();
        if (written == 0) {
            throw NoticeRefused.because("objection.refused.answered");
        }
        audit.record(AuditEntry.of(
                by,
                "board.objection-answered",
                notice.place(),
                notice.id().value(),
                notice.text().title()));
        events.publishEvent(new BoardContentChanged(notice.place()));
    }

    /** How to reach the person, for a handler; the look is recorded. */
    @Transactional
    public Optional<String> contact(UUID objection, Scope scope, Actor by) {
        var visible = scope.on("n.place");
        return jdbc.sql("""
                select o.sealed_contact, n.place, n.id, n.title from board_objection o
                join board_notice n on n.id = o.notice where o.id = :id and o.sealed_contact is not null and
                """ + visible.sql())
                .param("id", objection)
                .params(visible.parameters())
                .query((row, n) -> {
                    audit.record(AuditEntry.of(
                            by,
                            "board.contact-read",
                            new org.yuanba.shared.PlaceKey(row.getString(2)),
                            row.getObject(3, UUID.class),
                            row.getString(4)));
                    return new String(
                            vault.decrypt("board", row.getBytes(1), "objection " + objection), StandardCharsets.UTF_8);
                })
                .optional();
    }
}
