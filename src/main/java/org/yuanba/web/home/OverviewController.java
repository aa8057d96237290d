package org.yuanba.web.home;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;
import org.yuanba.web.Todos;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;
import org.yuanba.web.spi.OverviewCard.Part;
import org.yuanba.web.spi.Visit;

/** 总览 of a place: what waits this week, the modules' cards, what happened lately. */
@Controller
@Requires("*")
class OverviewController {

    private static final int MOST_TODOS = 20;
    private static final int LATEST = 6;

    private final Access access;
    private final Places places;
    private final List<OverviewCard> cards;
    private final Todos todos;
    private final Happenings happenings;

    OverviewController(Access access, Places places, List<OverviewCard> cards, Todos todos, Happenings happenings) {
        this.access = access;
        this.places = places;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(OverviewCard::order))
                .toList();
        this.todos = todos;
        this.happenings = happenings;
    }

    @GetMapping("/")
    String home(Actor by) {
        var scope = access.scope(by);
        return scope.isEmpty()
                ? "web/nothing-yet"
                : "redirect:/p/" + scope.roots().getFirst() + "/overview";
    }

    @GetMapping("/p/{place}")
    String place(@PathVariable PlaceKey place) {
        return "redirect:/p/" + place + "/overview";
    }

    @GetMapping("/p/{place}/overview")
    String show(
            @PathVariable PlaceKey place, @RequestParam Map<String, String> asked, Scope scope, Actor by, Model model) {
        var here = places.find(place, scope).orElseThrow(NotHere::new);
        model.addAttribute(
                "view",
                new OverviewView(
                        here,
                        todos.within(scope, by, MOST_TODOS),
                        places.children(place, scope),
                        render(place, by, asked, Part.ACROSS),
                        render(place, by, asked, Part.MAIN),
                        render(place, by, asked, Part.BESIDE),
                        happenings.latest(scope, LATEST)));
        return "web/overview";
    }

    private List<Fragment> render(PlaceKey place, Actor by, Map<String, String> asked, Part part) {
        return cards.stream()
                .filter(card -> card.part() == part && access.may(by, card.permission(), place))
                .map(card -> card.render(
                        new Visit(place, access.scope(by, card.permission()).within(place), by, asked)))
                .flatMap(Optional::stream)
                .toList();
    }
}
