package org.yuanba.person.own;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.domain.Consent;

/**
 * What a person asked about her own data.
 *
 * @param id its id
 * @param kind what she asked for
 * @param words in her words, may be empty
 * @param how on paper, by phone or on her own page
 * @param askedOn when
 * @param dueOn the last day for an answer
 * @param answer the answer, or none while it waits
 */
public record Wish(
        UUID id,
        WishKind kind,
        String words,
        Consent.How how,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable Answer answer) {

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return answer == null;
    }

    /**
     * What she was told.
     *
     * @param on when
     * @param granted whether it was done as she asked
     * @param words what was done, or why not and who else can help
     */
    public record Answer(LocalDate on, boolean granted, String words) {}
}
