package org.yuanba.fund.books.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Closing the books of a place through a day; they do not open again. */
@Controller
@RequestMapping("/p/{place}/funds/closing")
@Requires("fund:keep")
class ClosingController {

    private final BooksPages pages;
    private final FundAccountOpening opening;

    ClosingController(BooksPages pages, FundAccountOpening opening) {
        this.pages = pages;
        this.opening = opening;
    }

    @GetMapping
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        return show(place, BooksForm.blank(), scope, model);
    }

    @PostMapping
    String close(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = BooksForm.of(sent);
        try {
            opening.close(place, form.needDay("closedThrough"), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.closed"));
            return "redirect:/p/" + place + "/funds";
        } catch (LedgerRefused refused) {
            return show(place, form.but(refused), scope, model);
        }
    }

    private String show(PlaceKey place, BooksForm form, Scope scope, Model model) {
        model.addAttribute("view", new BooksFormView(pages.here(place, scope), form));
        return "fund/books/closing";
    }
}
