package org.yuanba.notify.spi;

import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountId;
import org.yuanba.person.PersonId;

/** Whom a gateway is asked to reach. */
public sealed interface Target {

    /**
     * A person.
     *
     * @param person her id
     * @param phone her mobile, none when she gave none
     */
    record OfPerson(PersonId person, @Nullable Phone phone) implements Target {}

    /**
     * An account of staff.
     *
     * @param account its id
     * @param username what she signs in with
     */
    record OfAccount(AccountId account, String username) implements Target {}

    /** A number to send to; printed it is masked. */
    final class Phone {

        private final String digits;

        /** The number of these digits. */
        public Phone(String digits) {
            this.digits = digits;
        }

        /** The digits, for the carrier alone. */
        public String digits() {
            return digits;
        }

        @Override
        public String toString() {
            return digits.length() < 8 ? "****" : digits.substring(0, 3) + "****" + digits.substring(7);
        }
    }
}
