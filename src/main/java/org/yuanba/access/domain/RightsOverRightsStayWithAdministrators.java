package org.yuanba.access.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Opening accounts, giving rights and changing roles cannot be put into a role of staff, or the administrators' being
 * kept apart would be undone by the back door (三员分立; domain brief C2).
 */
final class RightsOverRightsStayWithAdministrators {

    private static final Set<String> KEPT =
            Set.of(AccessPermissions.OPEN, AccessPermissions.GRANT, AccessPermissions.RESET, AccessPermissions.ROLES);

    private RightsOverRightsStayWithAdministrators() {}

    /** Message key of why staff cannot hold this permission, empty when they can. */
    static Optional<String> problem(String permission) {
        return KEPT.contains(permission) ? Optional.of("role.kept-by-administrators") : Optional.empty();
    }
}
