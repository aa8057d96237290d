package org.yuanba.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far a problem has come. */
public enum ProblemState {
    /** Received; nobody has accepted it yet. */
    NEW(1),
    /** Somebody answers for it. */
    ACCEPTED(2),
    /** Somebody is at it. */
    IN_PROGRESS(3),
    /** Answered; the reporter says whether it is solved. */
    ANSWERED(4),
    /** The reporter says it is solved, or said nothing for some days. */
    CLOSED(5),
    /** It cannot be solved at this level, with the reason and who can. */
    CANNOT(5),
    /** It was not accepted, with the reason. */
    NOT_ACCEPTED(5),
    /** It is the same as another, which leads. */
    MERGED(5);

    /** How many stages a problem passes. */
    public static final int STAGES = 5;

    private final int stage;

    ProblemState(int stage) {
        this.stage = stage;
    }

    /** What it may become. */
    public Set<ProblemState> next() {
        return switch (this) {
            case NEW -> Set.of(ACCEPTED, NOT_ACCEPTED, MERGED);
            case ACCEPTED -> Set.of(IN_PROGRESS, ANSWERED, CANNOT, MERGED);
            case IN_PROGRESS -> Set.of(ANSWERED, CANNOT, MERGED);
            case ANSWERED -> Set.of(CLOSED, IN_PROGRESS, CANNOT);
            case CLOSED, CANNOT -> Set.of(IN_PROGRESS);
            case NOT_ACCEPTED, MERGED -> Set.of();
        };
    }

    /** Whether it may become this. */
    public boolean mayBecome(ProblemState other) {
        return next().contains(other);
    }

    /** Whether an answer is still owed: the clock runs. */
    public boolean isWaiting() {
        return this == NEW || this == ACCEPTED || this == IN_PROGRESS;
    }

    /** Whether it is not ended. */
    public boolean isOpen() {
        return isWaiting() || this == ANSWERED;
    }

    /** Which of the five stages it is in. */
    public int stage() {
        return stage;
    }

    /** Message key of the state in words. */
    public String key() {
        return "problem.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Those in which an answer is owed. */
    public static List<ProblemState> waiting() {
        return Arrays.stream(values()).filter(ProblemState::isWaiting).toList();
    }
}
