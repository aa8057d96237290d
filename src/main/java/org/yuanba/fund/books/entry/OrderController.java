package org.yuanba.fund.books.entry;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.attachment.Attachments;
import org.yuanba.attachment.FileRefused;
import org.yuanba.fund.books.order.CopyPublishing;
import org.yuanba.fund.books.order.OrderId;
import org.yuanba.fund.books.order.PaymentOrder;
import org.yuanba.fund.books.order.PaymentOrders;
import org.yuanba.fund.books.order.PaymentPaying;
import org.yuanba.fund.books.order.PaymentPreparing;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.fund.books.web.BooksPages;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** A payment that was prepared: its vouchers, and paying it. */
@Controller
@RequestMapping("/p/{place}/funds/payments/{id}")
class OrderController {

    private final BooksPages pages;
    private final PaymentOrders orders;
    private final Acts acts;
    private final Attachments files;
    private final Actors actors;

    OrderController(BooksPages pages, PaymentOrders orders, Acts acts, Attachments files, Actors actors) {
        this.pages = pages;
        this.orders = orders;
        this.acts = acts;
        this.files = files;
        this.actors = actors;
    }

    @GetMapping
    @Requires("fund:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        return show(get(place, id, scope), BooksForm.blank().with("day", pages.today()), scope, by, model);
    }

    @PostMapping("/vouchers")
    @Requires("fund:enter")
    String attach(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var order = get(place, id, scope);
        try (var content = file.getInputStream()) {
            LedgerRefused.when(!order.isWaiting(), "file", "fund.refused.paid-already");
            files.store(order.files(), String.valueOf(file.getOriginalFilename()), content, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.voucher"));
            return "redirect:" + order.url();
        } catch (FileRefused refused) {
            var why =
                    new LedgerRefused("file", refused.key(), refused.arguments().toArray());
            return show(order, BooksForm.blank().but(why), scope, by, model);
        } catch (LedgerRefused refused) {
            return show(order, BooksForm.blank().but(refused), scope, by, model);
        }
    }

    @PostMapping("/pay")
    @Requires("fund:pay")
    String pay(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = BooksForm.of(sent);
        return act(
                place,
                id,
                form,
                "fund.flash.paid",
                order -> acts.paying().pay(order, form.version(), form.needDay("day"), scope, by),
                scope,
                by,
                model,
                redirect);
    }

    @PostMapping("/withdraw")
    @Requires("fund:enter")
    String withdraw(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = BooksForm.of(sent);
        return act(
                place,
                id,
                form,
                "fund.flash.withdrawn",
                order -> acts.preparing().withdraw(order, form.version(), scope, by),
                scope,
                by,
                model,
                redirect);
    }

    @PostMapping("/copy")
    @Requires("fund:enter")
    String publish(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = BooksForm.of(sent);
        return act(
                place,
                id,
                form,
                "fund.flash.copy",
                order -> acts.publishing().publish(order, form.version(), form.value("copy"), scope, by),
                scope,
                by,
                model,
                redirect);
    }

    private String act(
            PlaceKey place,
            UUID id,
            BooksForm form,
            String flash,
            Consumer<PaymentOrder> act,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var order = get(place, id, scope);
        try {
            act.accept(order);
            redirect.addFlashAttribute("flash", Flash.of(flash));
            return "redirect:" + order.url();
        } catch (LedgerRefused refused) {
            return show(order, form.but(refused), scope, by, model);
        }
    }

    private String show(PaymentOrder order, BooksForm form, Scope scope, Actor by, Model model) {
        model.addAttribute(
                "view",
                new OrderView(
                        pages.here(order.place(), scope),
                        order,
                        actors.recorded(new AccountId(order.preparedBy())).displayName(),
                        files.list(order.files(), scope),
                        by.account().value().equals(order.preparedBy()),
                        form));
        return "fund/books/payment";
    }

    private PaymentOrder get(PlaceKey place, UUID id, Scope scope) {
        return orders.find(new OrderId(id), scope)
                .filter(order -> order.place().equals(place))
                .orElseThrow(NotHere::new);
    }

    /** What may be done with it. */
    @Component("paymentActs")
    record Acts(PaymentPreparing preparing, PaymentPaying paying, CopyPublishing publishing) {}
}
