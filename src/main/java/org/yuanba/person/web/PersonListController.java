package org.yuanba.person.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/**
 * Who belongs to a community or a compound. Looking for a name sends it in the body of the form, so that it stands in no
 * address, history or log.
 */
@Controller
@Requires("person:view")
class PersonListController {

    private final PersonPages pages;

    PersonListController(PersonPages pages) {
        this.pages = pages;
    }

    @GetMapping("/persons")
    String choose(Scope scope) {
        return "redirect:/p/" + scope.roots().getFirst() + "/persons";
    }

    @RequestMapping(
            path = "/p/{place}/persons",
            method = {RequestMethod.GET, RequestMethod.POST})
    String list(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int number,
            Scope scope,
            Model model) {
        var here = pages.any(place, scope);
        var tooWide = PersonPages.isTooWide(place);
        var found = tooWide ? List.<org.yuanba.person.domain.Person>of() : pages.in(place, words, scope);
        var from = Math.clamp((number - 1L) * PersonListView.SIZE, 0, found.size());
        var to = words.isBlank() ? Math.min(found.size(), from + PersonListView.SIZE) : found.size();
        model.addAttribute(
                "view",
                new PersonListView(
                        here,
                        tooWide,
                        words,
                        found.subList(from, to),
                        found.size(),
                        number,
                        tooWide ? pages.below(place, scope) : List.of()));
        return "person/list";
    }
}
