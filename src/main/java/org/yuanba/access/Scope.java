package org.yuanba.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yuanba.shared.PlaceKey;

/**
 * The places a query may see, as ranges of keys. Only {@link Access} makes one from rights; every query on scoped data
 * takes one.
 */
public final class Scope {

    private final List<PlaceKey> roots;

    private Scope(List<PlaceKey> roots) {
        this.roots = roots;
    }

    /** Everything in these places; a place inside another is left out. */
    static Scope of(Iterable<PlaceKey> places) {
        var sorted = new ArrayList<PlaceKey>();
        places.forEach(sorted::add);
        sorted.sort(null);
        var roots = new ArrayList<PlaceKey>();
        for (var place : sorted) {
            if (roots.isEmpty() || !roots.getLast().covers(place)) {
                roots.add(place);
            }
        }
        return new Scope(List.copyOf(roots));
    }

    /** What the public sees of one place: for pages that need no right. */
    public static Scope ofPublicPlace(PlaceKey place) {
        return new Scope(List.of(place));
    }

    /** The topmost places of this scope, by key, none inside another. */
    public List<PlaceKey> roots() {
        return roots;
    }

    /** Whether nothing at all may be seen. */
    public boolean isEmpty() {
        return roots.isEmpty();
    }

    /** Whether the place lies in this scope. */
    public boolean covers(PlaceKey place) {
        return roots.stream().anyMatch(root -> root.covers(place));
    }

    /** The part of this scope that lies in the place; empty when they do not meet. */
    public Scope within(PlaceKey place) {
        if (covers(place)) {
            return new Scope(List.of(place));
        }
        return new Scope(roots.stream().filter(place::covers).toList());
    }

    /** The same with keys that its places had before, for records that keep a key as it was. */
    public Scope with(Collection<PlaceKey> formerKeys) {
        var all = new ArrayList<>(roots);
        all.addAll(formerKeys);
        return of(all);
    }

    /** Refuses a place outside. */
    public PlaceKey require(PlaceKey place) {
        if (!covers(place)) {
            throw new OutOfScope(place);
        }
        return place;
    }

    /** The condition on a column of place keys, to be joined to a query by {@code and}. */
    public Clause on(String column) {
        if (roots.isEmpty()) {
            return new Clause("false", Map.of());
        }
        var parts = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        for (int i = 0; i < roots.size(); i++) {
            parts.add("(%1$s >= :scopeFrom%2$d and %1$s < :scopeTo%2$d)".formatted(column, i));
            parameters.put("scopeFrom" + i, roots.get(i).value());
            parameters.put("scopeTo" + i, roots.get(i).upperBound());
        }
        return new Clause("(" + String.join(" or ", parts) + ")", parameters);
    }

    @Override
    public String toString() {
        return "Scope" + roots;
    }

    /**
     * A condition in SQL with its named parameters.
     *
     * @param sql the condition, in brackets
     * @param parameters by name, {@code scopeFrom0}, {@code scopeTo0}, …
     */
    public record Clause(String sql, Map<String, Object> parameters) {}
}
