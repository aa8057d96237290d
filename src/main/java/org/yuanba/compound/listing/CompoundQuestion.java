package org.yuanba.compound.listing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which compounds someone wants to see, in which order, from which page on.
 *
 * @param sides the side chosen of each facet
 * @param old only those whose figures nobody has looked at for a year
 * @param words parts of a name, an alias, an address or of initials, all of which must be there
 * @param sort in which order
 * @param page 1 for the first
 */
public record CompoundQuestion(Map<Facet, String> sides, boolean old, String words, CompoundSort sort, int page) {

    private static final int MOST_PAGES = 100_000;
    private static final int LONGEST = 80;

    /** Keeps its own map. */
    public CompoundQuestion {
        sides = Map.copyOf(sides);
    }

    /** The question an address asks; what it does not understand is left out. */
    public static CompoundQuestion of(Map<String, String> parameters) {
        var sides = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            var side = parameters.get(facet.code());
            if (side != null && facet.sides().contains(side)) {
                sides.put(facet, side);
            }
        }
        var words = parameters.getOrDefault("q", "").replace('\0', ' ').strip();
        return new CompoundQuestion(
                sides,
                "old".equals(parameters.get("as_of")),
                words.substring(0, Math.min(words.length(), LONGEST)),
                CompoundSort.ofCode(parameters.getOrDefault("sort", "")),
                page(parameters.getOrDefault("page", "1")));
    }

    private static int page(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 1;
    }

    /** The side chosen of this facet, or none. */
    public @Nullable String side(Facet facet) {
        return sides.get(facet);
    }

    /** Whether compounds that stand are asked for. */
    public boolean isOpen() {
        return !"closed".equals(side(Facet.STATUS));
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !sides.isEmpty() || old || !words.isEmpty();
    }

    /** Whether its total is kept: nothing narrows the list, or one side of one facet. */
    boolean isKept() {
        return words.isEmpty() && !old && sides.size() < 2;
    }

    List<String> parts() {
        return words.isEmpty()
                ? List.of()
                : List.of(words.toLowerCase(Locale.ROOT).split("[\\s\u3000]+"));
    }

    /** The same with another side of the facet, or with none; from the first page. */
    public CompoundQuestion with(Facet facet, @Nullable String side) {
        var others = new EnumMap<Facet, String>(Facet.class);
        others.putAll(sides);
        if (side == null) {
            others.remove(facet);
        } else {
            others.put(facet, side);
        }
        return new CompoundQuestion(others, old, words, sort, 1);
    }

    /** The same in another order, from the first page. */
    public CompoundQuestion with(CompoundSort other) {
        return new CompoundQuestion(sides, old, words, other, 1);
    }

    /** The same from another page on. */
    public CompoundQuestion from(int other) {
        return new CompoundQuestion(sides, old, words, sort, other);
    }
}
