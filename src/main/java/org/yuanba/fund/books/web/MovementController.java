package org.yuanba.fund.books.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
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
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.TakingBack;
import org.yuanba.fund.books.order.PaymentOrders;
import org.yuanba.fund.books.reading.MovementBook;
import org.yuanba.fund.books.reading.MovementLine;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.trace.benefit.BenefitKeeping;
import org.yuanba.fund.trace.benefit.Benefits;
import org.yuanba.fund.trace.benefit.NewBenefit;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** A movement of money, what came back of it, and taking it back. */
@Controller
@RequestMapping("/p/{place}/funds/movements/{id}")
class MovementController {

    private final BooksPages pages;
    private final MovementBook movements;
    private final PaymentOrders orders;
    private final TakingBack takingBack;
    private final Seen seen;

    MovementController(
            BooksPages pages, MovementBook movements, PaymentOrders orders, TakingBack takingBack, Seen seen) {
        this.pages = pages;
        this.movements = movements;
        this.orders = orders;
        this.takingBack = takingBack;
        this.seen = seen;
    }

    @GetMapping
    @Requires("fund:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        return show(get(place, id, scope), BooksForm.blank().with("day", pages.today()), scope, model);
    }

    @PostMapping("/refund")
    @Requires("fund:pay")
    String refund(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var line = get(place, id, scope);
        var form = BooksForm.of(sent);
        try {
            takingBack.refund(
                    "refund/" + form.key(),
                    line,
                    form.money("amount"),
                    form.needDay("day"),
                    form.value("why"),
                    scope,
                    by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.refunded"));
            return "redirect:" + line.url();
        } catch (LedgerRefused refused) {
            return show(line, form.but(refused), scope, model);
        }
    }

    @PostMapping("/reverse")
    @Requires("fund:pay")
    String reverse(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var line = get(place, id, scope);
        var form = BooksForm.of(sent);
        try {
            takingBack.reverse("reversal/" + id, line, form.needDay("day"), form.value("why"), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.reversed"));
            return "redirect:" + line.url();
        } catch (LedgerRefused refused) {
            return show(line, form.but(refused), scope, model);
        }
    }

    @PostMapping("/benefits")
    @Requires("fund:enter")
    String benefit(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var line = get(place, id, scope);
        var form = BooksForm.of(sent).with("day", pages.today());
        try {
            LedgerRefused.when(line.kind() != MovementKind.PAYMENT, "payment", "fund.refused.no-payment");
            var fresh = new NewBenefit(
                    place,
                    form.value("what"),
                    form.value("stands"),
                    form.needDay("since"),
                    form.text("keptBy"),
                    List.of(),
                    List.of(line.id()));
            var benefit = seen.keeping().record(fresh, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.benefit"));
            return "redirect:" + benefit.url();
        } catch (LedgerRefused refused) {
            return show(line, form.but(refused), scope, model);
        }
    }

    private String show(MovementLine line, BooksForm form, Scope scope, Model model) {
        model.addAttribute(
                "view",
                new MovementView(
                        pages.here(line.place(), scope),
                        line,
                        orders.of(line.id(), scope).orElse(null),
                        seen.benefits().paidBy(line.id(), scope),
                        form));
        return "fund/books/movement";
    }

    private MovementLine get(PlaceKey place, UUID id, Scope scope) {
        return movements
                .find(new MovementId(id), scope)
                .filter(line -> line.place().equals(place))
                .orElseThrow(NotHere::new);
    }

    /** What one can see of it. */
    @Component("booksSeen")
    record Seen(Benefits benefits, BenefitKeeping keeping) {}
}
