package org.yuanba.indicator.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yuanba.indicator.Basis;
import org.yuanba.indicator.Figure;
import org.yuanba.indicator.Figures;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.shared.PlaceKey;

/**
 * The figures of a place: one cell for each measure, one for those that divide a whole.
 *
 * @param place which
 * @param basis by which compounds days before are counted
 * @param trend the last month-ends and today
 */
public record FiguresView(PlaceKey place, Basis basis, List<Figures> trend) {

    /** As it is now. */
    public Figures now() {
        return trend.getLast();
    }

    /** Whether there is anything to count. */
    public boolean isEmpty() {
        return now().amount("compounds") == 0 && trend.stream().allMatch(day -> day.amount("compounds") == 0);
    }

    /** The figures that stand alone. */
    public List<Figure> single() {
        return now().all().stream()
                .filter(figure -> !figure.measure().code().contains("."))
                .toList();
    }

    /** The figures that together divide a whole, by the first part of their code. */
    public Map<String, List<Figure>> divided() {
        var divided = new LinkedHashMap<String, List<Figure>>();
        for (var figure : now().all()) {
            var code = figure.measure().code();
            if (code.contains(".")) {
                divided.computeIfAbsent(code.substring(0, code.indexOf('.')), group -> new ArrayList<>())
                        .add(figure);
            }
        }
        return divided;
    }

    /** How long the bar of a figure is: its share of the compounds, or of its group where amounts are added up. */
    public long length(Figure figure, List<Figure> group) {
        var whole = figure.measure().joining() == Measure.Joining.SUM
                ? group.stream().mapToLong(Figure::numerator).sum()
                : figure.denominator();
        return whole == 0 ? 0 : 100 * figure.numerator() / whole;
    }

    /** How a figure went. */
    public Trend trendOf(Measure measure) {
        return new Trend(trend, measure);
    }

    /** Whether days before can be compared. */
    public boolean hasPast() {
        return trend.size() > 1;
    }

    /** This page with days before counted by other compounds. */
    public String url(Basis other) {
        return "/p/" + place + "/overview?basis=" + other.code();
    }
}
