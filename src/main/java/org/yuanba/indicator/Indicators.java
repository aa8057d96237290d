package org.yuanba.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.indicator.keeping.Amounts;
import org.yuanba.indicator.keeping.KeptFigures;
import org.yuanba.indicator.keeping.MeasureBook;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Reads figures as they are kept: a page costs the same however many compounds lie below. */
@Component
public class Indicators {

    private final MeasureBook book;
    private final KeptFigures kept;

    Indicators(MeasureBook book, KeptFigures kept) {
        this.book = book;
        this.kept = kept;
    }

    /** Every measure, in the order in which they are shown. */
    public List<Measure> measures() {
        return book.all();
    }

    /** The measure of this code. */
    public Optional<Measure> measure(String code) {
        return book.find(code);
    }

    /** The figures of a place now. */
    public Figures now(PlaceKey place, Scope scope) {
        return of(List.of(place), Asked.TODAY, scope).getOrDefault(place, none(place, kept.today()));
    }

    /**
     * The figures of these places, those outside the scope left out; empty when nothing was kept that early. A place
     * without compounds has zeros.
     */
    public Map<PlaceKey, Figures> of(Collection<PlaceKey> places, Asked asked, Scope scope) {
        var day = kept.day(asked.date());
        var figures = new LinkedHashMap<PlaceKey, Figures>();
        if (day.isPresent()) {
            var visible = places.stream().filter(scope::covers).toList();
            var positions = book.positions();
            var amounts = amounts(visible, day.get(), asked);
            visible.forEach(place -> figures.put(
                    place, figures(place, day.get(), amounts.getOrDefault(place, Amounts.NONE), positions)));
        }
        return figures;
    }

    private Map<PlaceKey, Amounts> amounts(List<PlaceKey> places, LocalDate day, Asked asked) {
        var compounds = places.stream()
                .filter(place -> place.level() == PlaceLevel.COMPOUND)
                .toList();
        var above = places.stream()
                .filter(place -> place.level() != PlaceLevel.COMPOUND)
                .toList();
        var amounts = new LinkedHashMap<PlaceKey, Amounts>();
        if (!above.isEmpty()) {
            amounts.putAll(
                    day.equals(kept.today())
                            ? kept.sums(above)
                            : kept.sums(above, day, asked.basis().code()));
        }
        if (!compounds.isEmpty()) {
            amounts.putAll(kept.ofCompounds(compounds, day, asked.basis() == Basis.NOW));
        }
        return amounts;
    }

    /** The last month-ends of a place, oldest first, and today. */
    public List<Figures> trend(PlaceKey place, Basis basis, int months, Scope scope) {
        scope.require(place);
        var positions = book.positions();
        var trend = new java.util.ArrayList<Figures>();
        if (place.level() == PlaceLevel.COMPOUND) {
            kept.monthEnds(months)
                    .forEach(day -> trend.add(figures(
                            place,
                            day,
                            kept.ofCompounds(List.of(place), day, basis == Basis.NOW)
                                    .getOrDefault(place, Amounts.NONE),
                            positions)));
        } else {
            var kept = this.kept.months(place, basis.code(), months);
            kept.forEach((day, amounts) -> trend.add(figures(place, day, amounts, positions)));
        }
        trend.add(now(place, scope));
        return trend;
    }

    private Figures figures(PlaceKey place, LocalDate day, Amounts amounts, Map<String, Integer> positions) {
        return Figures.of(
                place,
                day,
                book.all().stream()
                        .map(measure -> figure(measure, amounts, positions.get(measure.code())))
                        .toList());
    }

    private static Figure figure(
            Measure measure, Amounts amounts, @org.jspecify.annotations.Nullable Integer position) {
        return position == null
                ? new Figure(measure, 0, 0, 0)
                : new Figure(
                        measure, amounts.numerator(position), amounts.denominator(position), amounts.leftOut(position));
    }

    private Figures none(PlaceKey place, LocalDate day) {
        return figures(place, day, Amounts.NONE, Map.of());
    }
}
