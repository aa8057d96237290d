package org.yuanba.member.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a named member may be on record.
 *
 * @param code code of the basis, {@code consent} or another one the city recorded
 * @param how how consent was given: {@code PAPER}, {@code PHONE} or {@code WEB}; none for another basis
 * @param on the day
 */
public record LegalBasis(String code, @Nullable String how, LocalDate on) {

    /** The basis that needs to be told how it was given. */
    public static final String CONSENT = "consent";

    /** The ways consent is given. */
    public static final Set<String> HOW = Set.of("PAPER", "PHONE", "WEB");

    /** Refuses consent without how, and how without consent. */
    public LegalBasis {
        if (code.equals(CONSENT) != (how != null)) {
            throw new IllegalArgumentException("Consent is told how, and nothing else is");
        }
    }
}
