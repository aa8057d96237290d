package org.yuanba.member.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.Refused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** One member: her page, and everything done there with one form each. */
@Controller
@Requires("member:edit")
class MemberCareController {

    private final MemberPage page;
    private final CareActs acts;

    MemberCareController(MemberPage page, CareActs acts) {
        this.page = page;
        this.acts = acts;
    }

    @GetMapping("/p/{place}/members/{id:[0-9a-f-]{36}}")
    @Requires("member:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        model.addAttribute("view", page.of(place, id, scope, by, Typed.NOTHING, null));
        return "member/show";
    }

    @PostMapping(
            "/p/{place}/members/{id:[0-9a-f-]{36}}/{act:notes|floating|pair|attach|transfer|pledge|pledge-end|dual|consent-end}")
    String act(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new Typed(sent);
        try {
            var done = acts.act(act, place, id, typed, scope, by);
            redirect.addFlashAttribute("flash", Flash.of(done));
            return "redirect:/p/" + place + "/members"
                    + (act.equals("consent-end") ? "" : "/" + id + "#" + anchor(act));
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", page.of(place, id, scope, by, typed, Problem.of(e)));
        } catch (EditedMeanwhile e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "view", page.of(place, id, scope, by, typed, Problem.of(act, "member.problem.meanwhile")));
        }
        return "member/show";
    }

    private static String anchor(String act) {
        return switch (act) {
            case "notes" -> "notes";
            case "pledge", "pledge-end" -> "pledge";
            case "dual" -> "dual";
            default -> "floating";
        };
    }
}
