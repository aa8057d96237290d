package org.yuanba.board.notice;

/** The two kinds, apart in law: one may be objected to for a time, the other is simply open to see. */
public enum NoticeKind {
    /** 公示: stands for a period and takes objections. */
    PUBLIC_NOTICE,
    /** 公开: open to see, without a period and without objections. */
    DISCLOSURE;

    /** Message key of its name. */
    public String key() {
        return "notice.kind." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it takes objections. */
    public boolean takesObjections() {
        return this == PUBLIC_NOTICE;
    }
}
