package org.yuanba.board.notice;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.NoticeId;
import org.yuanba.board.NoticePublished;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.web.Dates;

/** Puts notices onto the board. */
@Component
public class NoticePublishing {

    private final Notices notices;
    private final NoticePeriods periods;
    private final NoticeGate gate;
    private final Clock clock;
    private final Aftermath aftermath;

    NoticePublishing(Notices notices, NoticePeriods periods, NoticeGate gate, Clock clock, Aftermath aftermath) {
        this.notices = notices;
        this.periods = periods;
        this.gate = gate;
        this.clock = clock;
        this.aftermath = aftermath;
    }

    /**
     * Publishes a draft; what it corrects is taken off the board and stays linked.
     *
     * @param officePhones whether the publisher answers for landlines in the text being those of offices
     */
    @Transactional
    public void publish(NoticeId id, boolean officePhones, Scope scope, Actor by) {
        var draft = notices.find(id, scope).orElseThrow(() -> NoticeRefused.because("notice.refused.gone"));
        var held = gate.findings(draft.place(), draft.text()).stream()
                .filter(finding -> !(officePhones && NoticeGate.mayPass(finding)))
                .count();
        if (held > 0) {
            throw NoticeRefused.because("notice.refused.gate", held);
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        var published =
                draft.published(periods.of(draft.text(), today), by.account().value(), now, today);
        var corrected = draft.replaces();
        if (corrected != null) {
            var old = notices.find(corrected, scope).orElseThrow(() -> NoticeRefused.because("notice.refused.gone"));
            notices.save(old.replaced(now));
        }
        notices.save(published);
        aftermath.tell(published, "board.notice-published", by);
        aftermath.publish(new NoticePublished(id, draft.place(), corrected));
    }

    /** What follows every change to a notice: the record, and the board drawn anew. */
    @Component
    static class Aftermath {

        private final AuditTrail audit;
        private final ApplicationEventPublisher events;

        Aftermath(AuditTrail audit, ApplicationEventPublisher events) {
            this.audit = audit;
            this.events = events;
        }

        void tell(Notice notice, String act, Actor by) {
            var run = notice.run();
            var end = notice.end();
            var entry = AuditEntry.of(
                    by, act, notice.place(), notice.id().value(), notice.text().title());
            if (run != null && run.lastDay() != null && end == null) {
                entry = entry.with("lastDay", null, run.lastDay().toString());
            }
            if (end != null && end.reason() != null) {
                entry = entry.with("reason", null, end.reason());
            }
            audit.record(entry);
            events.publishEvent(new BoardContentChanged(notice.place()));
        }

        void publish(Object event) {
            events.publishEvent(event);
        }
    }
}
