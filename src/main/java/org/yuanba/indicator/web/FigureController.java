package org.yuanba.indicator.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.indicator.Basis;
import org.yuanba.indicator.Indicators;
import org.yuanba.indicator.ShownFigures;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** Where figures come from: all of a place, or one opened down to the places and lists behind it. */
@Controller
@Requires("indicator:view")
class FigureController {

    private static final int MONTHS = 36;

    private final Indicators indicators;
    private final ShownFigures shown;
    private final Places places;

    FigureController(Indicators indicators, ShownFigures shown, Places places) {
        this.indicators = indicators;
        this.shown = shown;
        this.places = places;
    }

    @GetMapping("/p/{place}/figures")
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        var here = places.find(place, scope).orElseThrow(NotHere::new);
        model.addAttribute("view", new FigureListView(here, shown.now(place, scope)));
        return "indicator/list";
    }

    @GetMapping("/p/{place}/figures/{code:.+}")
    String show(
            @PathVariable PlaceKey place,
            @PathVariable String code,
            @RequestParam(name = "basis", defaultValue = "now") String basis,
            Scope scope,
            Model model) {
        var here = places.find(place, scope).orElseThrow(NotHere::new);
        var measure = indicators.measure(code).orElseThrow(NotHere::new);
        var children = place.level() == PlaceLevel.COMPOUND ? List.<Place>of() : places.children(place, scope);
        var keys = children.stream().map(Place::key).toList();
        model.addAttribute(
                "view",
                new FigureView(
                        here,
                        measure,
                        Basis.ofCode(basis).orElse(Basis.NOW),
                        new Trend(shown.trend(place, Basis.THEN, MONTHS, scope), measure),
                        new Trend(shown.trend(place, Basis.NOW, MONTHS, scope), measure),
                        children,
                        shown.now(keys, scope)));
        return "indicator/show";
    }
}
