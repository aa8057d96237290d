package org.yuanba.person;

import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * A person as other modules see her.
 *
 * @param id her id; where records were merged, the one that was kept
 * @param place community or compound she belongs to
 * @param formOfAddress how she wants to be called: 王师傅
 * @param name her name, masked; none when she gave none
 */
public record PersonCard(
        PersonId id,
        PlaceKey place,
        String formOfAddress,
        @Nullable PersonName name) {}
