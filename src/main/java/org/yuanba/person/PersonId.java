package org.yuanba.person;

import java.util.UUID;
import org.yuanba.shared.NewId;

/** The id of a person; what every other module keeps of one. */
public record PersonId(UUID value) {

    /** A new one. */
    public static PersonId next() {
        return new PersonId(NewId.next());
    }
}
