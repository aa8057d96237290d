package org.yuanba.indicator.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yuanba.indicator.Asked;
import org.yuanba.indicator.Figure;
import org.yuanba.indicator.Figures;
import org.yuanba.indicator.Indicators;
import org.yuanba.indicator.SmallCells;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.web.IndicatorAnswer.Item;
import org.yuanba.indicator.web.IndicatorAnswer.LeftOut;
import org.yuanba.indicator.web.IndicatorDoor.Visitor;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;
import org.yuanba.web.Texts;

/** Puts figures into the form of the interface. */
@Component
class IndicatorAnswers {

    private final Indicators indicators;
    private final SmallCells cells;
    private final Places places;
    private final Texts texts;

    IndicatorAnswers(Indicators indicators, SmallCells cells, Places places, Texts texts) {
        this.indicators = indicators;
        this.cells = cells;
        this.places = places;
        this.texts = texts;
    }

    /** The measures of these codes, all when none is named. */
    List<Measure> measures(List<String> codes) throws ServletRequestBindingException {
        var asked = new ArrayList<Measure>();
        for (var code : codes) {
            asked.add(indicators
                    .measure(code)
                    .orElseThrow(() -> new ServletRequestBindingException("there is no measure of that code")));
        }
        return asked.isEmpty() ? indicators.measures() : asked;
    }

    IndicatorAnswer of(
            PlaceKey key,
            Asked asked,
            List<Measure> measures,
            boolean withChildren,
            Visitor visitor,
            HttpServletRequest request) {
        var here = places.find(key, visitor.scope()).orElseThrow(NotHere::new);
        var below = withChildren ? places.children(key, visitor.scope()) : List.<Place>of();
        var all = new ArrayList<>(List.of(here));
        all.addAll(below);
        var keys = all.stream().map(Place::key).toList();
        var figures = indicators.of(keys, asked, visitor.scope());
        var hidden = cells.hidden(keys, asked, visitor.readers());
        var locale = RequestContextUtils.getLocale(request);
        var answers = all.stream()
                .map(place -> answer(
                        place,
                        asked,
                        figures.get(place.key()),
                        measures,
                        hidden.getOrDefault(place.key(), Set.of()),
                        locale))
                .toList();
        var mine = answers.getFirst();
        return withChildren
                ? new IndicatorAnswer(
                        mine.place(),
                        mine.name(),
                        mine.asOf(),
                        mine.basis(),
                        mine.indicators(),
                        answers.subList(1, answers.size()))
                : mine;
    }

    private IndicatorAnswer answer(
            Place place,
            Asked asked,
            @Nullable Figures figures,
            List<Measure> measures,
            Set<String> hidden,
            Locale locale) {
        var items = figures == null
                ? List.<Item>of()
                : measures.stream()
                        .map(measure -> item(figures, measure, hidden.contains(measure.code()), locale))
                        .toList();
        return new IndicatorAnswer(
                place.key().value(),
                place.shortName(),
                figures == null ? null : figures.asOf(),
                asked.basis().code(),
                items,
                null);
    }

    private Item item(Figures figures, Measure measure, boolean suppressed, Locale locale) {
        var figure = figures.find(measure.code()).orElseGet(() -> new Figure(measure, 0, 0, 0));
        var missing = measure.missing();
        return new Item(
                measure.code(),
                texts.text(locale, measure.labelKey()),
                measure.kind().name().toLowerCase(Locale.ROOT),
                suppressed ? null : figure.value().orElse(null),
                suppressed ? null : (Long) figure.numerator(),
                suppressed ? null : (Long) figure.denominator(),
                figures.asOf(),
                texts.text(locale, measure.definitionKey()),
                new LeftOut(
                        suppressed ? null : (Long) figure.leftOut(),
                        missing == null ? null : "/p/" + figures.place() + "/" + missing),
                suppressed);
    }
}
