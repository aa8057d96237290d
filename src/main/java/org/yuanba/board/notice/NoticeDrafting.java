package org.yuanba.board.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.attachment.Attachments;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.NoticeId;
import org.yuanba.shared.PlaceKey;

/** Writes notices before anyone sees them. */
@Component
public class NoticeDrafting {

    private final Notices notices;
    private final Attachments attachments;
    private final AuditTrail audit;

    NoticeDrafting(Notices notices, Attachments attachments, AuditTrail audit) {
        this.attachments = attachments;
        this.notices = notices;
        this.audit = audit;
    }

    /** Begins a notice; as a correction when it names a published one. */
    @Transactional
    public NoticeId write(PlaceKey place, NoticeText text, @Nullable NoticeId corrects, Actor by) {
        if (corrects != null) {
            var old = find(corrects, Scope.ofPublicPlace(place));
            if (old.state() != NoticeState.PUBLISHED) {
                throw NoticeRefused.because("notice.refused.corrects");
            }
        }
        var notice = Notice.draft(place, text, corrects);
        notices.add(notice);
        audit.record(AuditEntry.of(
                by,
                "board.notice-drafted",
                place,
                notice.id().value(),
                notice.text().title()));
        return notice.id();
    }

    /** Changes a draft; refused when somebody else has changed it since it was opened. */
    @Transactional
    public void rewrite(NoticeId id, NoticeText text, int version, Scope scope) {
        var notice = find(id, scope);
        if (notice.version() != version) {
            throw NoticeRefused.because("notice.refused.changed");
        }
        notices.save(notice.rewritten(text));
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(NoticeId id, Scope scope, Actor by) {
        var notice = find(id, scope);
        if (notice.state() != NoticeState.DRAFT) {
            throw NoticeRefused.because("notice.refused.published");
        }
        var owner = new AttachmentOwner(NoticeFiles.OWNER, id.value(), notice.place());
        attachments.list(owner, scope).forEach(file -> attachments.remove(file.id(), scope, by));
        notices.remove(id);
        audit.record(AuditEntry.of(
                by,
                "board.notice-discarded",
                notice.place(),
                id.value(),
                notice.text().title()));
    }

    private Notice find(NoticeId id, Scope scope) {
        return notices.find(id, scope).orElseThrow(() -> NoticeRefused.because("notice.refused.gone"));
    }
}
