package org.yuanba.member.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.unit.Units;
import org.yuanba.member.web.MemberPages;
import org.yuanba.member.web.Problem;
import org.yuanba.member.web.Typed;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Employers' party organisations that registered with a community (双报到). */
@Controller
@Requires("member:edit")
@RequestMapping("/p/{place}/members/units")
class UnitController {

    private final Units units;
    private final MemberPages pages;

    UnitController(Units units, MemberPages pages) {
        this.units = units;
        this.pages = pages;
    }

    @GetMapping
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        return show(place, Typed.NOTHING, null, scope, model);
    }

    @PostMapping
    String register(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new Typed(sent);
        try {
            pages.community(place, scope);
            units.register(place, typed.text("name"), typed.text("offers"), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("member.unit.registered"));
            return "redirect:/p/" + place + "/members/units";
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(place, typed, Problem.of(e), scope, model);
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/end")
    String end(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam int version,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var unit = units.in(place, scope).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        try {
            units.end(unit, version, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("member.unit.ended"));
        } catch (EditedMeanwhile e) {
            redirect.addFlashAttribute("flash", Flash.of("member.problem.meanwhile"));
        }
        return "redirect:/p/" + place + "/members/units";
    }

    private String show(PlaceKey place, Typed typed, @Nullable Problem problem, Scope scope, Model model) {
        model.addAttribute(
                "view", new UnitsView(pages.community(place, scope), units.in(place, scope), typed, problem));
        return "member/units";
    }
}
