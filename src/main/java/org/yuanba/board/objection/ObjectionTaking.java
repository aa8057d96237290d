package org.yuanba.board.objection;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.BoardCode;
import org.yuanba.board.ObjectionReceived;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.Refusal;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.ops.Vault;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Takes down objections: from the public page without asking who it is, or told to somebody in the office. */
@Component
public class ObjectionTaking {

    private static final int LONGEST = 2000;
    private static final int LONGEST_CONTACT = 100;
    private static final int NUMBER = 8;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final RandomGenerator random = new SecureRandom();

    ObjectionTaking(JdbcClient jdbc, Vault vault, Clock clock, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Takes one down and answers the number by which the person can ask later.
     *
     * @param contact how the person wants to be reached, or none; kept encrypted
     * @param by who took it down, none when it was written on the public page
     */
    @Transactional
    public String take(Notice notice, Channel channel, String said, @Nullable String contact, @Nullable Actor by) {
        if (!notice.takesObjections(LocalDate.now(clock.withZone(Dates.ZONE)))) {
            throw NoticeRefused.because("objection.refused.over");
        }
        var words = said.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new NoticeRefused(List.of(Refusal.of("said", "objection.refused.said")));
        }
        if (contact != null && contact.length() > LONGEST_CONTACT) {
            throw new NoticeRefused(List.of(Refusal.of("contact", "objection.refused.contact")));
        }
        var number = BoardCode.signs(random, NUMBER);
        write(notice, number, channel, words, contact, by);
        audit.record(AuditEntry.of(
                by == null ? Actor.system() : by,
                by == null ? "board.objection-received" : "board.objection-taken-down",
                notice.place(),
                notice.id().value(),
                notice.text().title()));
        events.publishEvent(new ObjectionReceived(notice.id(), notice.place(), number));
        events.publishEvent(new BoardContentChanged(notice.place()));
        return number;
    }

    private void write(
            Notice notice, String number, Channel channel, String said, @Nullable String contact, @Nullable Actor by) {
        var id = NewId.next();
        jdbc.sql("""
                insert into board_objection (id, notice, number, channel, said, sealed_contact, received_at, received_by)
                values (:id, :notice, :number, :channel, :said, :contact, :now, :by)
                """)
                .param("id", id)
                .param("notice", notice.id().value())
                .param("number", number)
                .param("channel", channel.name())
                .param("said", said)
                .param(
                        "contact",
                        contact == null || contact.isBlank()
                                ? null
                                : vault.encrypt(
                                        "board", contact.strip().getBytes(StandardCharsets.UTF_8), "objection " + id),
                        java.sql.Types.BINARY)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.account().value(), java.sql.Types.OTHER)
                .update();
    }
}
