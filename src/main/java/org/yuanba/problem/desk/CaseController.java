package org.yuanba.problem.desk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.open.Form;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** One problem on the desk of who answers for it. */
@Controller
@RequestMapping("/p/{place}/problems/{id:[0-9a-f-]{36}}")
class CaseController {

    private final CasePages pages;
    private final CaseActs acts;
    private final Revealing revealing;

    CaseController(CasePages pages, CaseActs acts, Revealing revealing) {
        this.pages = pages;
        this.acts = acts;
        this.revealing = revealing;
    }

    @GetMapping
    @Requires("problem:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        var problem = pages.get(place, new ProblemId(id), scope);
        model.addAttribute("view", pages.show(problem, null, Form.blank(), scope, by));
        return "problem/show";
    }

    @PostMapping("/reporter")
    @Requires("problem:handle")
    String reporter(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model) {
        var problem = pages.get(place, new ProblemId(id), scope);
        var form = Form.of(sent);
        try {
            var seen = revealing.look(problem, form.value("lookWhy"), scope, by);
            model.addAttribute("view", pages.show(problem, seen, form, scope, by));
        } catch (ProblemRefused refused) {
            model.addAttribute("view", pages.show(problem, null, form.but(refused), scope, by));
        }
        return "problem/show";
    }

    @PostMapping("/step")
    @Requires("problem:handle")
    String step(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var problem = pages.get(place, new ProblemId(id), scope);
        var form = Form.of(sent);
        try {
            acts.act(problem.id(), form, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("problem.flash.noted"));
            return "redirect:" + problem.url();
        } catch (ProblemRefused refused) {
            var now = pages.get(place, problem.id(), scope);
            model.addAttribute("view", pages.show(now, null, form.but(refused), scope, by));
            return "problem/show";
        }
    }

    /** A lost slip is replaced: the old code opens nothing any more. */
    @PostMapping("/slip")
    @Requires("problem:handle")
    String slip(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        var problem = pages.get(place, new ProblemId(id), scope);
        model.addAttribute("view", acts.newSlip(problem, scope, by));
        return "problem/slip";
    }
}
