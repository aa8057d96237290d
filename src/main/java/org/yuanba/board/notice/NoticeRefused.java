package org.yuanba.board.notice;

import java.util.List;

/** A notice cannot be done with as asked, for reasons a person can put right. */
public class NoticeRefused extends RuntimeException {

    private final transient List<Refusal> refusals;

    /** For these reasons. */
    public NoticeRefused(List<Refusal> refusals) {
        super(refusals.toString(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /** For one reason that concerns all of it. */
    public static NoticeRefused because(String key, Object... arguments) {
        return new NoticeRefused(List.of(Refusal.of("", key, arguments)));
    }

    /** The reasons. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
