package org.yuanba.fund.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.yuanba.fund.CallId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.call.ApplicantKind;
import org.yuanba.fund.call.CallOpening;
import org.yuanba.fund.call.NewCall;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Calls for projects of a place. */
@Controller
@RequestMapping("/p/{place}/calls")
class CallController {

    private final ProjectPages pages;
    private final CallOpening opening;

    CallController(ProjectPages pages, CallOpening opening) {
        this.pages = pages;
        this.opening = opening;
    }

    @GetMapping("/new")
    @Requires("project:run")
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute("view", pages.newCall(place, Form.blank().with("purpose", Purpose.EQUIPMENT.name()), scope));
        return "fund/project/call-new";
    }

    @PostMapping
    @Requires("project:run")
    String open(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = Form.of(sent);
        try {
            var id = opening.open(place, call(form), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("call.flash.opened"));
            return "redirect:/p/" + place + "/calls/" + id.value();
        } catch (ProjectRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.newCall(place, form.but(refused), scope));
            return "fund/project/call-new";
        }
    }

    private static NewCall call(Form form) {
        return new NewCall(
                form.value("title"),
                form.value("round"),
                Arrays.stream(ApplicantKind.values())
                        .filter(kind -> form.is("applicant-" + kind.name(), "yes"))
                        .collect(Collectors.toSet()),
                fund(form),
                form.one("purpose", Purpose.EQUIPMENT),
                form.money("budget"),
                form.money("mostEach"),
                form.number("mostOfYard", 1),
                form.day("closesOn"));
    }

    private static FundAccountId fund(Form form) {
        try {
            return new FundAccountId(UUID.fromString(form.value("fund")));
        } catch (IllegalArgumentException e) {
            throw new ProjectRefused("fund", "call.refused.fund");
        }
    }

    @GetMapping("/{id}")
    @Requires("project:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        model.addAttribute("view", pages.call(new CallId(id), place, scope));
        return "fund/project/call";
    }
}
