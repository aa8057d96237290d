package org.yuanba.organisation;

import java.util.UUID;
import org.yuanba.shared.NewId;

/** The id of an organisation. */
public record OrganisationId(UUID value) {

    /** A new one. */
    public static OrganisationId next() {
        return new OrganisationId(NewId.next());
    }
}
