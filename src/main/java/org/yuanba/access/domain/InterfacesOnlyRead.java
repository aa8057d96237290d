package org.yuanba.access.domain;

import java.util.Optional;
import java.util.Set;
import org.yuanba.access.AccountKind;

/**
 * A machine reads what is listed and counted: it changes nothing, and reads neither persons nor who may do what nor who
 * did what (GB/T 22239-2019, least privilege; domain brief C2).
 */
final class InterfacesOnlyRead {

    private static final String READS = ":view";
    private static final Set<String> NEVER = Set.of("access:view", "audit:view", "person:view");

    private InterfacesOnlyRead() {}

    /** Message key of why a role of this kind cannot hold this permission, empty when it can. */
    static Optional<String> problem(AccountKind role, String permission) {
        var fits = permission.endsWith(READS) && !NEVER.contains(permission);
        return role == AccountKind.INTERFACE && !fits ? Optional.of("role.interfaces-only-read") : Optional.empty();
    }
}
