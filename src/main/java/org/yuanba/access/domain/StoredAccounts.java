package org.yuanba.access.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;

/** The accounts of a city. */
interface StoredAccounts extends ListCrudRepository<Account, UUID> {

    /** The account one signs in to by this name. */
    Optional<Account> findByUsername(String username);

    /** Whether the name is taken. */
    boolean existsByUsername(String username);

    /** The account; refused when there is none. */
    default Account get(AccountId account) {
        return findById(account.value()).orElseThrow(() -> new AccountRefused("account", "account.none"));
    }
}
