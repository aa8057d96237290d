package org.yuanba.board.notice;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.attachment.AttachmentId;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.attachment.Attachments;
import org.yuanba.board.NoticeId;

/** Adds files to a draft; what is published keeps the files it was published with. */
@Component
public class NoticeAttaching {

    private static final int MOST = 10;

    private final Notices notices;
    private final Attachments attachments;

    NoticeAttaching(Notices notices, Attachments attachments) {
        this.notices = notices;
        this.attachments = attachments;
    }

    /** Adds a file to a draft. */
    @Transactional
    public void attach(NoticeId id, String name, InputStream content, Scope scope, Actor by) {
        var owner = owner(id, scope);
        if (attachments.list(owner, scope).size() >= MOST) {
            throw NoticeRefused.because("notice.refused.files", MOST);
        }
        attachments.store(owner, name, content, scope, by);
    }

    /** Takes a file off a draft. */
    @Transactional
    public void detach(NoticeId id, AttachmentId file, Scope scope, Actor by) {
        var owner = owner(id, scope);
        if (attachments.list(owner, scope).stream().noneMatch(held -> held.id().equals(file))) {
            throw NoticeRefused.because("notice.refused.gone");
        }
        attachments.remove(file, scope, by);
    }

    private AttachmentOwner owner(NoticeId id, Scope scope) {
        var notice = notices.find(id, scope).orElseThrow(() -> NoticeRefused.because("notice.refused.gone"));
        if (notice.state() != NoticeState.DRAFT) {
            throw NoticeRefused.because("notice.refused.published");
        }
        return new AttachmentOwner(NoticeFiles.OWNER, id.value(), notice.place());
    }
}
