package org.yuanba.fund.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.call.ApplicantKind;
import org.yuanba.fund.project.Application;
import org.yuanba.fund.project.BudgetLine;
import org.yuanba.fund.project.Channel;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectApplying;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.Projects;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Projects of a place: the list, the application on one page, one project with everything about it. */
@Controller
@RequestMapping("/p/{place}/projects")
class ProjectController {

    private static final int LINES = 5;
    private static final int ASKERS = 6;

    private final ProjectPages pages;
    private final Projects projects;
    private final ProjectApplying applying;

    ProjectController(ProjectPages pages, Projects projects, ProjectApplying applying) {
        this.pages = pages;
        this.projects = projects;
        this.applying = applying;
    }

    @GetMapping
    @Requires("project:view")
    String list(@PathVariable PlaceKey place, @RequestParam(defaultValue = "1") int page, Scope scope, Model model) {
        model.addAttribute("view", pages.list(place, Math.max(1, page), scope));
        return "fund/project/list";
    }

    @GetMapping("/new")
    @Requires("project:apply")
    String blank(@PathVariable PlaceKey place, @RequestParam UUID call, Scope scope, Model model) {
        model.addAttribute(
                "view", pages.newProject(place, new CallId(call), Form.blank().with("channel", "HELPED"), scope));
        return "fund/project/new";
    }

    @PostMapping
    @Requires("project:apply")
    String apply(
            @PathVariable PlaceKey place,
            @RequestParam UUID call,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = Form.of(sent);
        try {
            var id = applying.apply(new CallId(call), application(place, form), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("project.flash.applied"));
            return "redirect:/p/" + place + "/projects/" + id.value();
        } catch (ProjectRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.newProject(place, new CallId(call), form.but(refused), scope));
            return "fund/project/new";
        }
    }

    private static Application application(PlaceKey place, Form form) {
        return new Application(
                place,
                form.value("title"),
                form.value("need"),
                form.value("plan"),
                form.one("applicant", ApplicantKind.RESIDENTS),
                form.value("applicantName"),
                form.one("channel", Channel.SELF),
                form.optional("helpedBy"),
                form.optional("agreedHow"),
                form.optional("speaker"),
                lines(form),
                askers(form));
    }

    private static List<BudgetLine> lines(Form form) {
        var lines = new ArrayList<BudgetLine>();
        for (int i = 1; i <= LINES; i++) {
            if (!form.value("line" + i).isBlank() || !form.value("amount" + i).isBlank()) {
                lines.add(new BudgetLine(form.value("line" + i).strip(), form.money("amount" + i)));
            }
        }
        return lines;
    }

    private static List<Application.Asking> askers(Form form) {
        var askers = new ArrayList<Application.Asking>();
        for (int i = 1; i <= ASKERS; i++) {
            if (!form.value("asker" + i).isBlank()) {
                askers.add(new Application.Asking(
                        form.value("asker" + i).strip(), form.value("door" + i).strip()));
            }
        }
        return askers;
    }

    @GetMapping("/{id}")
    @Requires("project:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        model.addAttribute("view", pages.show(get(place, id, scope), Form.blank(), scope, by));
        return "fund/project/show";
    }

    @GetMapping("/{id}/slips")
    @Requires("project:apply")
    String slips(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        model.addAttribute("view", pages.show(get(place, id, scope), Form.blank(), scope, by));
        return "fund/project/slips";
    }

    private Project get(PlaceKey place, UUID id, Scope scope) {
        return projects.find(new ProjectId(id), scope)
                .filter(project -> project.place().equals(place))
                .orElseThrow(NotHere::new);
    }
}
