package org.yuanba.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the ids of Yuanba: UUID version 7 (RFC 9562), so that they sort by time of making. */
public final class NewId {

    private NewId() {}

    /** A new id. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
