package org.yuanba.board.web;

import org.jspecify.annotations.Nullable;

/**
 * How a public page looks.
 *
 * @param elder whether it is 长辈版
 * @param step how far its type has been enlarged, 0 to 3
 */
public record Look(boolean elder, int step) {

    private static final int STEPS = 4;

    /** The classes of the page, or none. */
    public @Nullable String css() {
        return elder ? "eld step-" + step : null;
    }

    /** The step after this one; after the largest comes the first again. */
    public int next() {
        return (step + 1) % STEPS;
    }
}
