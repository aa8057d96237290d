package org.yuanba.access;

import java.time.Duration;

/** More was asked than is allowed in this span: the answer is 429 and says when to come again. */
public class TooManyRequests extends RuntimeException {

    private final transient Duration again;

    /** To come again after so long. */
    public TooManyRequests(Duration again) {
        super("too many requests", null, false, false);
        this.again = again;
    }

    /** After how many seconds to come again, at least one. */
    public long seconds() {
        return Math.max(1, again.plusMillis(999).toSeconds());
    }
}
