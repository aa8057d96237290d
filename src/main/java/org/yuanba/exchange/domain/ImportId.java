package org.yuanba.exchange.domain;

import java.util.UUID;
import org.yuanba.shared.NewId;

/** The id of an import. */
public record ImportId(UUID value) {

    /** A new one. */
    static ImportId next() {
        return new ImportId(NewId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
