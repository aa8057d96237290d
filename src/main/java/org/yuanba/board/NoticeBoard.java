package org.yuanba.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.notice.DayKind;
import org.yuanba.board.notice.NoticeDrafting;
import org.yuanba.board.notice.NoticeKind;
import org.yuanba.board.notice.NoticePublishing;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.NoticeText;
import org.yuanba.board.notice.Notices;
import org.yuanba.board.objection.Objections;
import org.yuanba.shared.PlaceKey;

/** Puts what other modules have to say onto a compound's blackboard, through the same gate as every notice. */
@Component
public class NoticeBoard {

    private final NoticeDrafting drafting;
    private final NoticePublishing publishing;
    private final Notices notices;
    private final Objections objections;

    NoticeBoard(NoticeDrafting drafting, NoticePublishing publishing, Notices notices, Objections objections) {
        this.objections = objections;
        this.drafting = drafting;
        this.publishing = publishing;
        this.notices = notices;
    }

    /**
     * Publishes a 公示 that takes objections for so many days.
     *
     * @throws NotPosted when the board does not take it
     */
    @Transactional
    public NoticeId post(PlaceKey yard, String title, String body, Contact contact, int days, Scope scope, Actor by) {
        return publish(
                yard,
                new NoticeText(
                        NoticeKind.PUBLIC_NOTICE,
                        title,
                        body,
                        contact.name(),
                        contact.phone(),
                        null,
                        days,
                        DayKind.CALENDAR),
                scope,
                by);
    }

    /**
     * Publishes a 公开: open to see, without a period.
     *
     * @throws NotPosted when the board does not take it
     */
    @Transactional
    public NoticeId disclose(PlaceKey yard, String title, String body, Scope scope, Actor by) {
        return publish(
                yard, new NoticeText(NoticeKind.DISCLOSURE, title, body, null, null, null, null, null), scope, by);
    }

    private NoticeId publish(PlaceKey yard, NoticeText text, Scope scope, Actor by) {
        scope.require(yard);
        try {
            var id = drafting.write(yard, text, null, by);
            publishing.publish(id, false, scope, by);
            return id;
        } catch (NoticeRefused refused) {
            var first = refused.refusals().getFirst();
            throw new NotPosted(first.key(), first.arguments());
        }
    }

    /** How a notice stands. */
    public Optional<Standing> find(NoticeId id, Scope scope) {
        return notices.find(id, scope).map(notice -> {
            var run = notice.run();
            var counts = objections.counts(List.of(id)).getOrDefault(id, new Objections.Counts(0, 0));
            return new Standing(
                    run == null ? null : run.firstDay(),
                    run == null ? null : run.lastDay(),
                    counts.received(),
                    counts.answered(),
                    notices.unanswered(id));
        });
    }

    /**
     * Whom one tells an objection.
     *
     * @param name how the one who takes it is called
     * @param phone her number
     */
    public record Contact(String name, String phone) {}

    /**
     * How a notice stands.
     *
     * @param firstDay the day it was published, none while it is a draft
     * @param lastDay its last day, or none
     * @param received how many objections came in
     * @param answered how many of them were answered
     * @param unanswered how many still wait, also with what it corrects
     */
    public record Standing(
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, int received, int answered, int unanswered) {}

    /** The board does not take it; the sentence says why and what to do. */
    public static final class NotPosted extends RuntimeException {

        private final transient List<Object> arguments;

        NotPosted(String key, List<Object> arguments) {
            super(key, null, false, false);
            this.arguments = List.copyOf(arguments);
        }

        /** Message key of the sentence. */
        public String key() {
            return String.valueOf(getMessage());
        }

        /** Its arguments. */
        public List<Object> arguments() {
            return arguments;
        }
    }
}
