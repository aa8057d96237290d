package org.yuanba.problem.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.problem.listing.Pile;
import org.yuanba.shared.PlaceKey;

/** 急难愁盼, the tab of every place. */
@Controller
class ListController {

    private final ListPages pages;

    ListController(ListPages pages) {
        this.pages = pages;
    }

    @GetMapping("/p/{place}/problems")
    @Requires("problem:view")
    String list(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "open") String pile,
            @RequestParam(defaultValue = "1") String page,
            Scope scope,
            Model model) {
        model.addAttribute(
                "view",
                pages.list(
                        place,
                        Pile.parse(pile).orElse(Pile.OPEN),
                        page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1,
                        scope));
        return "problem/list";
    }
}
