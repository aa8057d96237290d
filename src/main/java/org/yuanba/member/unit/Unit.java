package org.yuanba.member.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * An employer's party organisation that registered with a community.
 *
 * @param id its id
 * @param community where it registered
 * @param name what it is called
 * @param offers what it lends a hand with, or none
 * @param registeredOn since when
 * @param members how many of its members reported to where they live there
 * @param version counts changes
 */
public record Unit(
        UUID id,
        PlaceKey community,
        String name,
        @Nullable String offers,
        LocalDate registeredOn,
        int members,
        int version) {}
