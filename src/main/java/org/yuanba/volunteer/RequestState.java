package org.yuanba.volunteer;

import java.util.Locale;
import java.util.Set;

/** How far a request for help has come. */
public enum RequestState {
    /** Somebody is being looked for. */
    OPEN,
    /** A volunteer would come; she is asked whether that is all right. */
    OFFERED,
    /** Both agreed. */
    AGREED,
    /** The volunteer says it is done; she has the last word. */
    DONE,
    /** She says it is done. */
    CONFIRMED,
    /** She does not need it any more; nobody asks why. */
    WITHDRAWN,
    /** Nobody was found; she was told where else to turn. */
    UNMET;

    /** What it may become. */
    public Set<RequestState> next() {
        return switch (this) {
            case OPEN -> Set.of(OFFERED, WITHDRAWN, UNMET);
            case OFFERED -> Set.of(AGREED, OPEN, WITHDRAWN);
            case AGREED -> Set.of(DONE, OPEN, WITHDRAWN);
            case DONE -> Set.of(CONFIRMED, OPEN);
            case CONFIRMED, WITHDRAWN, UNMET -> Set.of();
        };
    }

    /** Whether it may become this. */
    public boolean mayBecome(RequestState other) {
        return next().contains(other);
    }

    /** Whether something is still to happen. */
    public boolean isOpen() {
        return !next().isEmpty();
    }

    /** Message key of the state in words. */
    public String key() {
        return "request.state." + name().toLowerCase(Locale.ROOT);
    }
}
