package org.yuanba.board.notice;

import java.util.Set;

/** Where a notice stands in its life. Once published, its text never changes again. */
public enum NoticeState {
    /** Being written; nobody outside sees it. */
    DRAFT,
    /** On the board. */
    PUBLISHED,
    /** Its time is over and everything said about it is answered. */
    EXPIRED,
    /** Taken back before its time, with the reason. */
    WITHDRAWN,
    /** Another notice corrects it and points back to it. */
    REPLACED;

    /** Whether it may become the other. */
    public boolean mayBecome(NoticeState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> Set.of(EXPIRED, WITHDRAWN, REPLACED).contains(next);
            case EXPIRED, WITHDRAWN, REPLACED -> false;
        };
    }

    /** Whether anyone may read it, on the board or as history. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Message key of its name. */
    public String key() {
        return "notice.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
