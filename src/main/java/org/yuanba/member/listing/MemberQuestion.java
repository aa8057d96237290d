package org.yuanba.member.listing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.Category;

/**
 * Which members someone wants to see. Words are asked inside one community only.
 *
 * @param category only these, or none for all
 * @param organisation only those of this organisation, or none
 * @param page 1 for the first
 */
public record MemberQuestion(
        @Nullable Category category, @Nullable UUID organisation, int page) {

    private static final int MOST_PAGES = 100_000;

    /** The question an address asks; what it does not understand is left out. */
    public static MemberQuestion of(Map<String, String> parameters) {
        return new MemberQuestion(
                category(parameters.getOrDefault("category", "")),
                organisation(parameters.getOrDefault("organisation", "")),
                page(parameters.getOrDefault("page", "1")));
    }

    private static @Nullable Category category(String word) {
        for (var category : Category.values()) {
            if (category.name().equalsIgnoreCase(word)) {
                return category;
            }
        }
        return null;
    }

    private static @Nullable UUID organisation(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    private static int page(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 1;
    }

    /** Whether the total is kept: only the category narrows the list, if anything does. */
    boolean isKept() {
        return organisation == null;
    }
}
