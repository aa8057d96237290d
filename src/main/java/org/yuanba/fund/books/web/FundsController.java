package org.yuanba.fund.books.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.Page;

/** 经费 of a place: its funds, and the statement of each. */
@Controller
@RequestMapping("/p/{place}/funds")
class FundsController {

    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final BooksPages pages;
    private final FundAccountOpening opening;

    FundsController(BooksPages pages, FundAccountOpening opening) {
        this.pages = pages;
        this.opening = opening;
    }

    @GetMapping
    @Requires("fund:view")
    String tab(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute("view", pages.of(place, scope));
        return "fund/books/list";
    }

    @GetMapping("/new")
    @Requires("fund:keep")
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        return form(place, BooksForm.blank().with("openedOn", pages.today()), scope, model);
    }

    @PostMapping
    @Requires("fund:keep")
    String open(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var form = BooksForm.of(sent);
        try {
            var nature = form.one("nature", FundNature.class, "fund.refused.nature");
            var id = opening.fund(place, form.value("name"), nature, form.needDay("openedOn"), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.opened"));
            return "redirect:/p/" + place + "/funds/" + id.value();
        } catch (LedgerRefused refused) {
            return form(place, form.but(refused), scope, model);
        }
    }

    @GetMapping("/{id:" + UUID_FORM + "}")
    @Requires("fund:view")
    String show(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate through,
            @RequestParam(defaultValue = "1") int page,
            Scope scope,
            Model model) {
        var fund = pages.get(place, id, scope);
        model.addAttribute(
                "view",
                pages.fund(
                        fund,
                        first(from, fund.openedOn()),
                        last(through),
                        Math.max(1, page),
                        BooksForm.blank(),
                        scope));
        return "fund/books/show";
    }

    @GetMapping("/{id:" + UUID_FORM + "}/statement.csv")
    @Requires("fund:export")
    ResponseEntity<byte[]> file(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate through,
            @ModelAttribute(name = "page", binding = false) Page page,
            Scope scope) {
        var fund = pages.get(place, id, scope);
        var file = pages.file(fund, first(from, fund.openedOn()), last(through), scope);
        var name = ContentDisposition.attachment()
                .filename(fund.name() + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(file.csv(page));
    }

    @PostMapping("/{id:" + UUID_FORM + "}/frozen")
    @Requires("fund:keep")
    String freeze(
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
            LedgerRefused.when(form.text("reason") == null, "reason", "fund.refused.why");
            opening.freeze(
                    fund.id(), form.is("frozen", "true"), form.value("reason").strip(), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("fund.flash.changed"));
            return "redirect:" + fund.url();
        } catch (LedgerRefused refused) {
            model.addAttribute("view", pages.fund(fund, fund.openedOn(), pages.today(), 1, form.but(refused), scope));
            return "fund/books/show";
        }
    }

    private String form(PlaceKey place, BooksForm form, Scope scope, Model model) {
        model.addAttribute("view", new BooksFormView(pages.here(place, scope), form));
        return "fund/books/new";
    }

    private static LocalDate first(@Nullable LocalDate from, LocalDate opened) {
        return from == null ? opened : from;
    }

    private LocalDate last(@Nullable LocalDate through) {
        return through == null ? pages.today() : through;
    }
}
