package org.yuanba.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.indicator.SmallCells.Readers;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Figures as pages show them to staff: without the numbers behind which persons could be recognised. Of days before,
 * such measures are shown of the whole city alone, since what one place had then could be told from the others together.
 */
@Component
public class ShownFigures {

    private final Indicators indicators;
    private final SmallCells cells;

    ShownFigures(Indicators indicators, SmallCells cells) {
        this.indicators = indicators;
        this.cells = cells;
    }

    /** The figures of a place now. */
    public Figures now(PlaceKey place, Scope scope) {
        return indicators.now(place, scope).without(cells.hidden(place, Asked.TODAY, Readers.STAFF));
    }

    /** The figures of these places now, those outside the scope left out. */
    public Map<PlaceKey, Figures> now(Collection<PlaceKey> places, Scope scope) {
        var hidden = cells.hidden(List.copyOf(places), Asked.TODAY, Readers.STAFF);
        var shown = new LinkedHashMap<PlaceKey, Figures>();
        indicators
                .of(places, Asked.TODAY, scope)
                .forEach((place, figures) -> shown.put(place, figures.without(hidden.getOrDefault(place, Set.of()))));
        return shown;
    }

    /** The last month-ends of a place, oldest first, and today. */
    public List<Figures> trend(PlaceKey place, Basis basis, int months, Scope scope) {
        var trend = indicators.trend(place, basis, months, scope);
        var sensitive = indicators.measures().stream()
                .filter(measure -> measure.smallCells() == Measure.SmallCells.HIDDEN)
                .map(Measure::code)
                .collect(Collectors.toSet());
        if (sensitive.isEmpty()) {
            return trend;
        }
        var hiddenToday = cells.hidden(place, Asked.TODAY, Readers.STAFF);
        LocalDate today = trend.getLast().asOf();
        return trend.stream()
                .map(day -> day.without(day.asOf().equals(today) ? hiddenToday : before(day, place, sensitive)))
                .toList();
    }

    private static Set<String> before(Figures day, PlaceKey place, Set<String> sensitive) {
        if (place.level().compareTo(PlaceLevel.CITY) > 0) {
            return sensitive;
        }
        var small = new HashSet<String>();
        for (var figure : day.all()) {
            if (sensitive.contains(figure.measure().code()) && figure.isSmall()) {
                small.add(figure.measure().code());
            }
        }
        return small;
    }
}
