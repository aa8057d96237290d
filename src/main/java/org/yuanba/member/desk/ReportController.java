package org.yuanba.member.desk;

import jakarta.servlet.http.HttpServletRequest;
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
import org.yuanba.access.OpenToAll;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.floating.Applications;
import org.yuanba.member.web.MemberPages;
import org.yuanba.member.web.Problem;
import org.yuanba.member.web.Typed;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Where a floating member registers herself on her phone: consent first, seen by the worker alone. */
@Controller
@OpenToAll
@RequestMapping("/report/{compound:[0-9]{15}}")
class ReportController {

    private final Applications applications;
    private final MemberPages pages;

    ReportController(Applications applications, MemberPages pages) {
        this.applications = applications;
        this.pages = pages;
    }

    @GetMapping
    String form(@PathVariable PlaceKey compound, Model model, HttpServletResponse response) {
        return show(new ReportView(here(compound), Typed.NOTHING, null, null, false), model, response);
    }

    @PostMapping
    String send(
            @PathVariable PlaceKey compound,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var here = here(compound);
        var typed = new Typed(sent);
        if (!typed.text("website").isEmpty()) {
            return "redirect:/report/" + compound;
        }
        Problem problem;
        try {
            if (!typed.text("consent").equals("yes")) {
                throw new Refused("consent", "member.report.problem.consent");
            }
            var since = typed.day("since").orElseThrow(() -> new Refused("since", "member.floating.problem.since"));
            var id = applications.receive(
                    compound,
                    typed.text("name"),
                    typed.text("mobile"),
                    typed.text("homeBranch"),
                    since,
                    request.getRemoteAddr());
            return "redirect:/report/" + compound + "/" + id;
        } catch (Refused e) {
            problem = Problem.of(e);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(new ReportView(here, typed, problem, null, false), model, response);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String sent(@PathVariable PlaceKey compound, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return show(new ReportView(here(compound), Typed.NOTHING, null, id, applications.waits(id)), model, response);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    String takeBack(@PathVariable PlaceKey compound, @PathVariable UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash", Flash.of(applications.takeBack(id) ? "member.report.taken-back" : "member.report.gone"));
        return "redirect:/report/" + compound + "/" + id;
    }

    private Place here(PlaceKey compound) {
        var here = pages.here(compound, Scope.ofPublicPlace(compound));
        if (here.level() != PlaceLevel.COMPOUND || !here.isOpen()) {
            throw new NotHere();
        }
        return here;
    }

    private static String show(ReportView view, Model model, @Nullable HttpServletResponse response) {
        if (response != null) {
            response.setHeader("Cache-Control", "no-store");
        }
        model.addAttribute("view", view);
        return "member/report";
    }
}
