package org.yuanba.access.domain;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords, few at a time: each takes 16 MB and a good part of a second of a core, and a crowd at the door must
 * not take the house down. An unknown account costs as much as a known one.
 */
@Component
class PasswordHashing {

    private static final int AT_ONCE = 4;

    private final PasswordEncoder passwords;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    PasswordHashing(PasswordEncoder passwords) {
        this.passwords = passwords;
        this.nobodys = hash(OneTimePassword.next("nobody"));
    }

    /** The hash to keep. */
    final String hash(String password) {
        return inTurn(() -> String.valueOf(passwords.encode(password)));
    }

    /** Whether the password belongs to the hash; without a hash the same work is done for nothing. */
    boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> passwords.matches(password, hash.orElse(nobodys))) && hash.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
