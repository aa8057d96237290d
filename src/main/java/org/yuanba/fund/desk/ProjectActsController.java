package org.yuanba.fund.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.Projects;
import org.yuanba.fund.project.sockets.ProjectPermissions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** The steps of one project. Each asks for its own right; the money it moves may lie in a fund of a place above. */
@Controller
@RequestMapping("/p/{place}/projects/{id}")
class ProjectActsController {

    private final ProjectPages pages;
    private final Projects projects;
    private final ProjectActs acts;
    private final Access access;

    ProjectActsController(ProjectPages pages, Projects projects, ProjectActs acts, Access access) {
        this.pages = pages;
        this.projects = projects;
        this.acts = acts;
        this.access = access;
    }

    @PostMapping("/review")
    @Requires("project:review")
    String review(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Actor by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(place, id, sent, by, ProjectPermissions.REVIEW, acts::review, model, response, redirect);
    }

    @PostMapping("/pay")
    @Requires("project:pay")
    String pay(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Actor by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(place, id, sent, by, ProjectPermissions.PAY, acts::pay, model, response, redirect);
    }

    @PostMapping("/run")
    @Requires("project:run")
    String run(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Actor by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(place, id, sent, by, ProjectPermissions.RUN, acts::run, model, response, redirect);
    }

    @PostMapping("/apply")
    @Requires("project:apply")
    String apply(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Actor by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(place, id, sent, by, ProjectPermissions.APPLY, acts::apply, model, response, redirect);
    }

    private String act(
            PlaceKey place,
            UUID id,
            Map<String, String> sent,
            Actor by,
            Permission permission,
            ProjectActs.Step step,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var scope = access.scope(by, permission);
        var here = Scope.ofPublicPlace(place);
        var project = projects.find(new ProjectId(id), here).orElseThrow(NotHere::new);
        var form = Form.of(sent);
        try {
            step.take(project, form, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("project.flash.noted"));
            return "redirect:" + project.url();
        } catch (ProjectRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var now = projects.find(project.id(), here).orElseThrow(NotHere::new);
            model.addAttribute("view", pages.show(now, form.but(refused), here, by));
            return "fund/project/show";
        }
    }
}
