package org.yuanba.fund;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a project has come. */
public enum ProjectState {
    /** Applied for. */
    APPLIED,
    /** Not what this call pays for. */
    REFUSED,
    /** What this call may pay for. */
    ELIGIBLE,
    /** Reviewed, and not presented. */
    TURNED_DOWN,
    /** Reviewed, and presented at the pitch event. */
    ADMITTED,
    /** Presented, and the money went elsewhere. */
    NOT_CHOSEN,
    /** Won. */
    CHOSEN,
    /** On the board with its days for objections. */
    NOTICED,
    /** Agreed; the money is set aside for it. */
    AGREED,
    /** Said to be done. */
    DONE,
    /** Those who asked accepted it. */
    ACCEPTED,
    /** What it cost is settled, the rest went back. */
    SETTLED,
    /** Reported on. */
    REPORTED,
    /** Somebody looks after it from now on. */
    CLOSED,
    /** Taken back, with the reason. */
    WITHDRAWN;

    /** Whether this may come next. */
    public boolean mayBecome(ProjectState next) {
        return next == WITHDRAWN ? ordinal() <= NOTICED.ordinal() && !isOver() : next().contains(next);
    }

    private Set<ProjectState> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(REFUSED, ELIGIBLE);
            case ELIGIBLE -> EnumSet.of(TURNED_DOWN, ADMITTED);
            case ADMITTED -> EnumSet.of(NOT_CHOSEN, CHOSEN);
            case CHOSEN -> EnumSet.of(NOTICED);
            case NOTICED -> EnumSet.of(AGREED);
            case AGREED -> EnumSet.of(DONE);
            case DONE -> EnumSet.of(ACCEPTED, AGREED);
            case ACCEPTED -> EnumSet.of(SETTLED);
            case SETTLED -> EnumSet.of(REPORTED);
            case REPORTED -> EnumSet.of(CLOSED);
            case REFUSED, TURNED_DOWN, NOT_CHOSEN, CLOSED, WITHDRAWN -> EnumSet.noneOf(ProjectState.class);
        };
    }

    /** Whether nothing more happens to it. */
    public boolean isOver() {
        return this == REFUSED || this == TURNED_DOWN || this == NOT_CHOSEN || this == CLOSED || this == WITHDRAWN;
    }

    /** Whether it ended without money, and says why. */
    public boolean needsReason() {
        return isOver() && this != CLOSED;
    }

    /** Whether the money is set aside for it, or was. */
    public boolean isFunded() {
        return ordinal() >= AGREED.ordinal() && this != WITHDRAWN;
    }

    /** Message key in words. */
    public String key() {
        return "project.state." + name().toLowerCase(Locale.ROOT);
    }
}
