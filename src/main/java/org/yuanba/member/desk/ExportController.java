package org.yuanba.member.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.MemberPermissions;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.exchange.Export;
import org.yuanba.member.exchange.ExportDeciding;
import org.yuanba.member.web.MemberPages;
import org.yuanba.member.web.Problem;
import org.yuanba.member.web.Typed;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Exports of persons: asked for, decided by a second person, taken by the first. To anyone else none of it exists. */
@Controller
@Requires("*")
@RequestMapping("/p/{place}/members/exports")
class ExportController {

    private final ExportDeciding deciding;
    private final MemberPages pages;
    private final Access access;

    ExportController(ExportDeciding deciding, MemberPages pages, Access access) {
        this.deciding = deciding;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping
    String list(@PathVariable PlaceKey place, Actor by, Model model) {
        return show(place, Typed.NOTHING, null, by, model);
    }

    @PostMapping
    @Requires("member:export")
    String ask(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new Typed(sent);
        try {
            deciding.ask(place, typed.text("reason"), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("member.export.asked"));
            return "redirect:/p/" + place + "/members/exports";
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(place, typed, Problem.of(e), by, model);
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/decide")
    @Requires("member:approve-export")
    String decide(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam boolean approved,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var export = deciding.find(id, place, scope).orElseThrow(NotHere::new);
        try {
            deciding.decide(export, approved, scope, by);
            redirect.addFlashAttribute(
                    "flash", Flash.of(approved ? "member.export.approved" : "member.export.declined"));
        } catch (Refused e) {
            redirect.addFlashAttribute(
                    "flash", Flash.of(e.reason(), e.arguments().toArray()));
        }
        return "redirect:/p/" + place + "/members/exports";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}.xlsx")
    void take(@PathVariable PlaceKey place, @PathVariable UUID id, Actor by, HttpServletResponse response)
            throws IOException {
        var scope = access.scope(by, MemberPermissions.EXPORT).within(place);
        var export = deciding.find(id, place, scope)
                .filter(found -> found.place().equals(place) && deciding.mayTake(found, by))
                .orElseThrow(NotHere::new);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"members-" + place + ".xlsx\"");
        deciding.take(export, scope, by, response.getOutputStream());
    }

    private String show(PlaceKey place, Typed typed, @Nullable Problem problem, Actor by, Model model) {
        var mayAsk = access.may(by, MemberPermissions.EXPORT, place);
        var mayDecide = access.may(by, MemberPermissions.APPROVE, place);
        if (!mayAsk && !mayDecide) {
            throw new NotHere();
        }
        var scope = mayAsk ? access.scope(by, MemberPermissions.EXPORT) : access.scope(by, MemberPermissions.APPROVE);
        var exports = deciding.in(place, scope);
        model.addAttribute(
                "view",
                new ExportsView(
                        pages.here(place, scope),
                        exports,
                        exports.stream()
                                .filter(one -> one.place().equals(place) && deciding.mayTake(one, by))
                                .map(Export::id)
                                .collect(Collectors.toSet()),
                        exports.stream()
                                .filter(one -> one.askedBy().equals(by.account()))
                                .map(Export::id)
                                .collect(Collectors.toSet()),
                        mayAsk,
                        mayDecide,
                        typed,
                        problem));
        return "member/exports";
    }
}
