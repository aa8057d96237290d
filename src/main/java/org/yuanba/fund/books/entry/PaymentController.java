package org.yuanba.fund.books.entry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.books.order.OrderId;
import org.yuanba.fund.books.order.PaymentDraft;
import org.yuanba.fund.books.order.PaymentPreparing;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.fund.books.web.BooksPages;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Preparing a payment out of a fund. */
@Controller
@RequestMapping("/p/{place}/funds/{id}/payments")
@Requires("fund:enter")
class PaymentController {

    private final BooksPages pages;
    private final PaymentPreparing preparing;
    private final Parties parties;

    PaymentController(BooksPages pages, PaymentPreparing preparing, Parties parties) {
        this.pages = pages;
        this.preparing = preparing;
        this.parties = parties;
    }

    @GetMapping("/new")
    String blank(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        return show(pages.get(place, id, scope), BooksForm.blank(), scope, model);
    }

    @PostMapping
    String prepare(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var fund = pages.get(place, id, scope);
        var form = BooksForm.of(sent);
        try {
            var order = new OrderId(form.key());
            preparing.prepare(order, draft(form, fund, scope, by), fund, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.prepared"));
            return "redirect:/p/" + place + "/funds/payments/" + order.value();
        } catch (LedgerRefused refused) {
            return show(fund, form.but(refused), scope, model);
        }
    }

    private PaymentDraft draft(BooksForm form, FundLine fund, Scope scope, Actor by) {
        var amount = form.money("amount");
        var purpose = form.one("purpose", Purpose.class, "fund.refused.purpose-missing");
        var papers = new PaymentDraft.Papers(
                form.value("decision").strip(),
                form.value("voucher").strip(),
                form.text("paperLies"),
                form.day("noticeFirst"),
                form.day("noticeLast"),
                form.day("acceptedOn"),
                form.text("acceptedBy"));
        return new PaymentDraft(
                fund.id(),
                payee(form, fund, scope, by),
                amount,
                purpose,
                form.value("what").strip(),
                papers);
    }

    private FundAccountId payee(BooksForm form, FundLine fund, Scope scope, Actor by) {
        var kinds = List.of(PartyKind.PAYEE);
        var known = form.uuid("payee");
        if (known.isPresent()) {
            return parties.find(new FundAccountId(known.get()), fund.place(), kinds)
                    .orElseThrow(() -> new LedgerRefused("payee", "fund.refused.payee"))
                    .id();
        }
        var name = form.text("payeeName");
        if (name == null) {
            throw new LedgerRefused("payeeName", "fund.refused.payee");
        }
        return parties.named(fund.place(), name, PartyKind.PAYEE, false, fund.openedOn(), scope, by)
                .id();
    }

    private String show(FundLine fund, BooksForm form, Scope scope, Model model) {
        model.addAttribute(
                "view",
                new PaymentFormView(
                        pages.here(fund.place(), scope),
                        fund,
                        parties.choices(fund.place(), List.of(PartyKind.PAYEE)),
                        form));
        return "fund/books/payment-new";
    }
}
