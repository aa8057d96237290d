package org.yuanba.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yuanba.shared.PlaceKey;

/**
 * Every measure of a place on a day.
 *
 * @param place which
 * @param asOf the day, at its end; for today: as it is now
 * @param byCode the figures by code, in their order
 */
public record Figures(PlaceKey place, LocalDate asOf, Map<String, Figure> byCode) {

    static Figures of(PlaceKey place, LocalDate asOf, List<Figure> figures) {
        var byCode = new LinkedHashMap<String, Figure>();
        figures.forEach(figure -> byCode.put(figure.measure().code(), figure));
        return new Figures(place, asOf, byCode);
    }

    /** The same without the numbers of these codes. */
    Figures without(Set<String> codes) {
        return codes.isEmpty()
                ? this
                : Figures.of(
                        place,
                        asOf,
                        all().stream()
                                .map(figure -> codes.contains(figure.measure().code())
                                        ? Figure.concealed(figure.measure())
                                        : figure)
                                .toList());
    }

    /** The figure of this code, if there is such a measure. */
    public Optional<Figure> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The numerator of this code, 0 when there is no such measure. */
    public long amount(String code) {
        return find(code).map(Figure::numerator).orElse(0L);
    }

    /** All of them, in their order. */
    public List<Figure> all() {
        return List.copyOf(byCode.values());
    }
}
