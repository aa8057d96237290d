package org.yuanba.member.floating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonName;
import org.yuanba.person.Sensitive;
import org.yuanba.shared.PlaceKey;

/**
 * What a floating member sent from her phone.
 *
 * @param id its id
 * @param place the compound she lives in
 * @param name her name, masked when shown
 * @param mobile her number, masked when shown
 * @param homeBranch where her relationship is, in words, or none
 * @param awaySince since when she is away
 * @param consentedAt when she agreed and sent it
 */
public record Application(
        UUID id,
        PlaceKey place,
        PersonName name,
        Sensitive mobile,
        @Nullable String homeBranch,
        LocalDate awaySince,
        Instant consentedAt) {}
