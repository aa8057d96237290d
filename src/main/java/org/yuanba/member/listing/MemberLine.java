package org.yuanba.member.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.Category;
import org.yuanba.member.Standing;

/**
 * A line of the list, name and number masked on the server.
 *
 * @param id the record's id
 * @param place the compound she lives in
 * @param building which building, or none
 * @param name surname and stars, or a dash
 * @param mobile the number, masked, or a dash
 * @param category how she belongs here
 * @param standing full or on probation
 * @param organisation where she takes part, or none
 */
public record MemberLine(
        UUID id,
        String place,
        @Nullable String building,
        String name,
        String mobile,
        Category category,
        Standing standing,
        @Nullable UUID organisation) {}
