package org.yuanba.fund;

import java.util.UUID;
import org.yuanba.shared.NewId;

/**
 * Id of a movement of money.
 *
 * @param value a UUIDv7
 */
public record MovementId(UUID value) {

    /** A new one. */
    public static MovementId next() {
        return new MovementId(NewId.next());
    }
}
