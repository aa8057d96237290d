package org.yuanba.member.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.indicator.Asked;
import org.yuanba.indicator.Figures;
import org.yuanba.indicator.Indicators;
import org.yuanba.indicator.SmallCells;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/** Totals by category of a place and of those below it; small numbers hidden from those without the right to records. */
@Component
class RollUp {

    static final List<String> CODES =
            List.of("members.direct", "members.in_service", "members.floating", "members.settled");

    private final Indicators indicators;
    private final SmallCells cells;

    RollUp(Indicators indicators, SmallCells cells) {
        this.indicators = indicators;
        this.cells = cells;
    }

    Totals of(PlaceKey place, List<Place> below, boolean mayRead, Scope scope) {
        var keys = new java.util.ArrayList<>(below.stream().map(Place::key).toList());
        keys.add(place);
        var figures = indicators.of(keys, Asked.TODAY, scope);
        Map<PlaceKey, Set<String>> hidden =
                mayRead ? Map.of() : cells.hidden(keys, Asked.TODAY, SmallCells.Readers.STAFF);
        return new Totals(figures, hidden);
    }

    /**
     * Totals of several places.
     *
     * @param figures by place
     * @param hidden which codes are not shown of which place
     */
    public record Totals(Map<PlaceKey, Figures> figures, Map<PlaceKey, Set<String>> hidden) {

        /** The number; none when it is hidden. */
        public @org.jspecify.annotations.Nullable Long of(PlaceKey place, String code) {
            if (hidden.getOrDefault(place, Set.of()).contains(code)) {
                return null;
            }
            var known = figures.get(place);
            return known == null ? Long.valueOf(0) : Long.valueOf(known.amount(code));
        }

        /** Whether there is anything to show. */
        public boolean isEmpty() {
            return figures.values().stream().allMatch(one -> CODES.stream().allMatch(code -> one.amount(code) == 0));
        }
    }
}
