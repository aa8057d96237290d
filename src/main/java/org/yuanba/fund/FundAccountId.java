package org.yuanba.fund;

import java.util.UUID;
import org.yuanba.shared.NewId;

/**
 * Id of an account of the ledger.
 *
 * @param value a UUIDv7
 */
public record FundAccountId(UUID value) {

    /** A new one. */
    public static FundAccountId next() {
        return new FundAccountId(NewId.next());
    }
}
