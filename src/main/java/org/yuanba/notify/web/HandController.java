package org.yuanba.notify.web;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.notify.reading.MessageMarking;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.notify.reading.MessageRow;
import org.yuanba.notify.wording.Wording;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonReach;
import org.yuanba.person.PersonReaching;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** The list of those whom somebody is to tell by hand: on the screen, and on A4 to carry along. */
@Controller
@Requires("notify:hand")
@RequestMapping("/p/{place}/messages")
class HandController {

    private static final int MOST = 500;

    private final MessageReading reading;
    private final MessageMarking marking;
    private final PersonReaching reaching;
    private final Places places;
    private final Wording wording;

    HandController(
            MessageReading reading, MessageMarking marking, PersonReaching reaching, Places places, Wording wording) {
        this.reading = reading;
        this.marking = marking;
        this.reaching = reaching;
        this.places = places;
        this.wording = wording;
    }

    @GetMapping
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute("view", view(place, scope));
        return "notify/by-hand";
    }

    @GetMapping("/paper")
    String paper(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute("view", view(place, scope));
        return "notify/paper";
    }

    @PostMapping("/{id}/handed")
    String handed(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        marking.handed(id, scope, by);
        redirect.addFlashAttribute("flash", Flash.of("notify.flash.handed"));
        return "redirect:/p/" + place + "/messages";
    }

    private HandView view(PlaceKey place, Scope scope) {
        var rows = reading.byHand(scope, MOST);
        var reach = new HashMap<PersonId, PersonReach>();
        rows.stream()
                .map(MessageRow::person)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> reaching.of(person).ifPresent(found -> reach.put(person, found)));
        var here = places.these(List.of(place), scope).stream().findFirst().orElseThrow(NotHere::new);
        var names =
                places.namesOf(rows.stream().map(MessageRow::place).distinct().toList());
        return new HandView(here, rows, reach, names, wording);
    }
}
