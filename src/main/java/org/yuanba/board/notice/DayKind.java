package org.yuanba.board.notice;

/** How days are counted. */
public enum DayKind {
    /** Every day counts. */
    CALENDAR,
    /** Only days that are worked count. */
    WORKING;

    /** Message key of "so many of these days". */
    public String key() {
        return "notice.days." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
