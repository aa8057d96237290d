package org.yuanba.fund.books.entry;

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
import org.yuanba.fund.books.inflow.InKind;
import org.yuanba.fund.books.inflow.InKindRecording;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.fund.books.web.BooksPages;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Goods and labour of partners: valued, and never money. */
@Controller
@RequestMapping("/p/{place}/funds/in-kind")
class InKindController {

    private final BooksPages pages;
    private final InKindRecording recording;
    private final Parties parties;

    InKindController(BooksPages pages, InKindRecording recording, Parties parties) {
        this.pages = pages;
        this.recording = recording;
        this.parties = parties;
    }

    @GetMapping
    @Requires("fund:view")
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        return show(place, BooksForm.blank().with("givenOn", pages.today()), scope, model);
    }

    @PostMapping
    @Requires("fund:enter")
    String record(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = BooksForm.of(sent);
        try {
            recording.record(gift(place, form, scope, by), place, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.inflow"));
            return "redirect:/p/" + place + "/funds/in-kind";
        } catch (LedgerRefused refused) {
            return show(place, form.but(refused), scope, model);
        }
    }

    private InKind gift(PlaceKey place, BooksForm form, Scope scope, Actor by) {
        var worth = form.money("worth");
        var day = form.needDay("givenOn");
        var kind = form.one("kind", InKind.Kind.class, "fund.refused.in-kind");
        var name = form.text("giverName");
        if (name == null) {
            throw new LedgerRefused("giverName", "fund.refused.giver");
        }
        var giver = parties.named(place, name, PartyKind.UNIT, form.is("named", "yes"), day, scope, by);
        return new InKind(
                form.key(), giver.name(), giver.id(), kind, form.value("what"), worth, form.value("valuedHow"), day);
    }

    private String show(PlaceKey place, BooksForm form, Scope scope, Model model) {
        model.addAttribute("view", new InKindView(pages.here(place, scope), recording.of(scope), form));
        return "fund/books/in-kind";
    }
}
