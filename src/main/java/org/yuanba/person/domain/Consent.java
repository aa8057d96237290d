package org.yuanba.person.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.ConsentPurpose;

/**
 * What a person agreed to, and whether she still does.
 *
 * @param id its id
 * @param purpose to what
 * @param textVersion which text she was shown
 * @param givenHow on paper, by phone or on a page
 * @param givenOn when
 * @param recordedBy who took it down
 * @param withdrawnOn when she took it back, or none while it holds
 */
public record Consent(
        UUID id,
        ConsentPurpose purpose,
        String textVersion,
        How givenHow,
        LocalDate givenOn,
        String recordedBy,
        @Nullable LocalDate withdrawnOn) {

    /** How a consent was given or taken back. */
    public enum How {
        /** Signed on paper. */
        PAPER,
        /** Said on the phone. */
        PHONE,
        /** On a page of her own. */
        WEB;

        /** Message key in words. */
        public String key() {
            return "consent.how." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it holds. */
    public boolean holds() {
        return withdrawnOn == null;
    }
}
