package org.yuanba.member.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.MemberId;
import org.yuanba.person.PersonId;

/**
 * A member on record.
 *
 * @param id her id
 * @param person the one record of this person
 * @param facts what is kept of her here
 * @param basis why she may be on record
 * @param leftOn her last day here, or none while she lives here
 * @param version counts changes
 */
public record Member(
        MemberId id,
        PersonId person,
        MemberFacts facts,
        LegalBasis basis,
        @Nullable LocalDate leftOn,
        int version) {

    /** Whether she is here today. */
    public boolean isHere() {
        return leftOn == null;
    }
}
