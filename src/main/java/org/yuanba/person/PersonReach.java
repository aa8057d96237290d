package org.yuanba.person;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * How a person may be reached, for what sends word to her; everything in it but the number handed to a gateway is masked.
 *
 * @param person the record that is kept
 * @param place community or compound she belongs to
 * @param formOfAddress how she wants to be called
 * @param ways words of the ways she wants: {@code PHONE}, {@code SMS}, {@code VISIT}, {@code PAPER}, {@code WEB}
 * @param mobile her mobile number, masked; none when she gave none
 * @param hasPhone whether any number is known
 * @param address where she lives, masked; none when she did not say
 */
public record PersonReach(
        PersonId person,
        PlaceKey place,
        String formOfAddress,
        Set<String> ways,
        @Nullable Sensitive mobile,
        boolean hasPhone,
        @Nullable Sensitive address) {

    /** Keeps its own set. */
    public PersonReach {
        ways = Set.copyOf(ways);
    }

    /** The digits of her mobile, to be handed to what sends word to her and to nobody else. */
    public Optional<String> digitsForSending() {
        return Optional.ofNullable(mobile).map(Sensitive::value);
    }
}
