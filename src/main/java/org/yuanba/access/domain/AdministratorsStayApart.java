package org.yuanba.access.domain;

import java.util.Optional;
import org.yuanba.access.AccountKind;

/**
 * System, security and audit administration stay with different people, and none of the three works with the city's
 * data (三员分立; GB/T 22239-2019, management; domain brief C2): an account takes roles of its own kind alone, and so does a
 * machine's. The schema says the same by the keys of {@code access_grant}.
 */
final class AdministratorsStayApart {

    private AdministratorsStayApart() {}

    /** Message key of why this account cannot take a role of this kind, empty when it can. */
    static Optional<String> problem(AccountKind account, AccountKind role) {
        if (account == role) {
            return Optional.empty();
        }
        if (!account.signsIn() || !role.signsIn()) {
            return Optional.of("grant.interfaces-apart");
        }
        return Optional.of(account.isAdministrator() ? "grant.administrators-apart" : "grant.staff-no-administrator");
    }
}
