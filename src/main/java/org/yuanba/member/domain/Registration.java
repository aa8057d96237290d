package org.yuanba.member.domain;

import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;

/**
 * A member to be entered.
 *
 * @param person the person on record, or none: then she is entered by name and number
 * @param name her name, used when she is not on record
 * @param mobile her number, or an empty text
 * @param facts what is kept of her
 * @param basis why she may be on record
 */
public record Registration(
        @Nullable PersonId person, String name, String mobile, MemberFacts facts, LegalBasis basis) {}
