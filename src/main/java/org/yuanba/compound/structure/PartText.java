package org.yuanba.compound.structure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Reading;

/**
 * What someone typed about a part of a compound; reading a field that cannot be taken refuses the part.
 *
 * @param sent by name of the field
 * @param today the day it was typed
 */
record PartText(Map<String, String> sent, LocalDate today) {

    private static final int LONGEST = 30;

    String name(String field) {
        var name = sent.getOrDefault(field, "").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new PartRefused(field, "part.compound.wrong." + field);
        }
        return name;
    }

    @Nullable
    Integer number(String field, CompoundField like, int least, int most) {
        return switch (like.read(sent.getOrDefault(field, ""), today)) {
            case Reading.Blank() -> null;
            case Reading.Value(Integer number) when number >= least && number <= most -> number;
            case Reading.Value(var other) -> throw new PartRefused(field, "part.compound.wrong." + field);
            case Reading.Wrong(var reason, var arguments) ->
                throw new PartRefused(field, "part.compound.wrong." + field);
        };
    }

    @Nullable
    Long area() {
        return switch (CompoundField.FLOOR_AREA.read(sent.getOrDefault("area", ""), today)) {
            case Reading.Blank() -> null;
            case Reading.Value(Long area) when area <= 100_000_000 -> area;
            case Reading.Value(var other) -> throw new PartRefused("area", "part.compound.wrong.area");
            case Reading.Wrong(var reason, var arguments) -> throw new PartRefused("area", "part.compound.wrong.area");
        };
    }

    @Nullable
    LocalDate day() {
        return switch (CompoundField.AS_OF.read(sent.getOrDefault("area_as_of", ""), today)) {
            case Reading.Blank() -> null;
            case Reading.Value(LocalDate day) -> day;
            case Reading.Value(var other) -> throw new PartRefused("area_as_of", "part.compound.wrong.area_as_of");
            case Reading.Wrong(var reason, var arguments) ->
                throw new PartRefused("area_as_of", "part.compound.wrong.area_as_of");
        };
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
        var text = sent.getOrDefault(field, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(choices, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new PartRefused(field, "compound.wrong.choice");
        }
    }

    @Nullable
    UUID id(String field) {
        var text = sent.getOrDefault(field, "");
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PartRefused(field, "compound.wrong.choice");
        }
    }
}
