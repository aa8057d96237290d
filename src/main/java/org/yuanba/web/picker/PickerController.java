package org.yuanba.web.picker;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.place.PlaceColumns;
import org.yuanba.place.PlaceSearch;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;
import org.yuanba.web.spi.PlaceTab;

/** 换地点: everywhere one may go, on the tab one is on. */
@Controller
@Requires("*")
class PickerController {

    private static final int MOST_FINDS = 30;
    private static final int LONGEST = 100;
    private static final String FIRST_TAB = "overview";

    private final PlaceColumns columns;
    private final PlaceSearch search;
    private final Places places;
    private final RecentPlaces recent;
    private final List<PlaceTab> tabs;

    PickerController(
            PlaceColumns columns, PlaceSearch search, Places places, RecentPlaces recent, List<PlaceTab> tabs) {
        this.columns = columns;
        this.search = search;
        this.places = places;
        this.recent = recent;
        this.tabs = tabs;
    }

    @GetMapping("/places")
    String show(
            @RequestParam(name = "at", required = false) @Nullable PlaceKey asked,
            @RequestParam(name = "tab", defaultValue = FIRST_TAB) String slug,
            @RequestParam(name = "q", defaultValue = "") String words,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        if (scope.isEmpty()) {
            return "web/nothing-yet";
        }
        var at = asked == null ? scope.roots().getFirst() : onTheWay(asked, scope);
        var here = places.path(at).stream()
                .filter(place -> place.key().equals(at))
                .findFirst()
                .orElseThrow(NotHere::new);
        var tab = tabs.stream().filter(one -> one.slug().equals(slug)).findFirst();
        var sought = words.substring(0, Math.min(words.length(), LONGEST));
        model.addAttribute(
                "view",
                new PickerView(
                        here,
                        scope.covers(at),
                        tab.map(PlaceTab::slug).orElse(FIRST_TAB),
                        levels(tab),
                        sought,
                        columns.of(at, scope),
                        search.find(sought, scope, MOST_FINDS),
                        places.these(recent.today(request), scope)));
        return "place/picker";
    }

    private static PlaceKey onTheWay(PlaceKey at, Scope scope) {
        if (scope.within(at).isEmpty()) {
            throw new OutOfScope(at);
        }
        return at;
    }

    private static Set<PlaceLevel> levels(Optional<PlaceTab> tab) {
        return tab.map(PlaceTab::levels).orElse(EnumSet.allOf(PlaceLevel.class));
    }
}
