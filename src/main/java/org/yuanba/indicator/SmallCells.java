package org.yuanba.indicator;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Hides values of one to four behind which persons could be recognised, and what would give them away: where one place of
 * several below the same one is hidden, so is the next smallest, and everything below a hidden place.
 */
@Component
public class SmallCells {

    private final Indicators indicators;
    private final Places places;

    SmallCells(Indicators indicators, Places places) {
        this.indicators = indicators;
        this.places = places;
    }

    /** The codes of the measures that are not shown of this place to these readers. */
    public Set<String> hidden(PlaceKey place, Asked asked, Readers readers) {
        return hidden(place, asked, readers, new HashMap<>());
    }

    /** The same for several places. */
    public Map<PlaceKey, Set<String>> hidden(List<PlaceKey> all, Asked asked, Readers readers) {
        var known = new HashMap<PlaceKey, Set<String>>();
        all.forEach(place -> hidden(place, asked, readers, known));
        return known;
    }

    private Set<String> hidden(PlaceKey place, Asked asked, Readers readers, Map<PlaceKey, Set<String>> known) {
        var measures =
                indicators.measures().stream().filter(readers::mayNotSeeSmall).toList();
        if (measures.isEmpty() || known.containsKey(place)) {
            return known.getOrDefault(place, Set.of());
        }
        var parent = place.parent().filter(above -> above.level() != PlaceLevel.PROVINCE);
        var siblings = parent.map(above -> siblings(above, place)).orElseGet(() -> List.of(place));
        var above = parent.map(key -> hidden(key, asked, readers, known)).orElse(Set.of());
        // the whole family is looked at: what gives a value away may lie outside the reader's own scope
        var figures = indicators.of(siblings, asked, Scope.ofPublicPlace(parent.orElse(place)));
        siblings.forEach(sibling -> known.put(sibling, new HashSet<>(above)));
        for (var measure : measures) {
            hide(measure, siblings, figures)
                    .forEach(sibling -> known.computeIfAbsent(sibling, key -> new HashSet<>())
                            .add(measure.code()));
        }
        return known.getOrDefault(place, Set.of());
    }

    private List<PlaceKey> siblings(PlaceKey parent, PlaceKey place) {
        var keys = new HashSet<PlaceKey>();
        keys.add(place);
        places.children(parent, Scope.ofPublicPlace(parent)).stream()
                .map(Place::key)
                .filter(key -> key.level() == place.level())
                .forEach(keys::add);
        return keys.stream().sorted().toList();
    }

    /** Which of these places, which together make up one, are hidden. */
    static Set<PlaceKey> hide(Measure measure, List<PlaceKey> siblings, Map<PlaceKey, Figures> figures) {
        var hidden = new HashSet<PlaceKey>();
        for (var sibling : siblings) {
            if (figure(figures, sibling, measure).isSmall()) {
                hidden.add(sibling);
            }
        }
        if (hidden.size() == 1) {
            siblings.stream()
                    .filter(sibling -> !hidden.contains(sibling)
                            && figure(figures, sibling, measure).numerator() > 0)
                    .min(Comparator.<PlaceKey>comparingLong(
                                    sibling -> figure(figures, sibling, measure).numerator())
                            .thenComparing(Comparator.naturalOrder()))
                    .ifPresent(hidden::add);
        }
        return hidden;
    }

    private static Figure figure(Map<PlaceKey, Figures> figures, PlaceKey place, Measure measure) {
        var none = new Figure(measure, 0, 0, 0);
        var known = figures.get(place);
        return known == null ? none : Objects.requireNonNullElse(known.byCode().get(measure.code()), none);
    }

    /** Who reads. */
    public enum Readers {
        /** Those with the right to see figures there. */
        STAFF,
        /** Anyone. */
        PUBLIC;

        private boolean mayNotSeeSmall(Measure measure) {
            return switch (measure.smallCells()) {
                case SHOWN -> false;
                case HIDDEN_FROM_PUBLIC -> this == PUBLIC;
                case HIDDEN -> true;
            };
        }
    }
}
