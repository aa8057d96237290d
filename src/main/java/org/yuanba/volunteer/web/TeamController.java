package org.yuanba.volunteer.web;

import java.util.Map;
import java.util.UUID;
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
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.TeamKind;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.sockets.VolunteerPermissions;
import org.yuanba.volunteer.team.Team;
import org.yuanba.volunteer.team.TeamDraft;
import org.yuanba.volunteer.team.TeamKeeping;
import org.yuanba.volunteer.team.TeamQuestion;
import org.yuanba.volunteer.team.Teams;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** 队伍: the teams of a place, and one of them. */
@Controller
@RequestMapping("/p/{place}/teams")
class TeamController {

    private final TeamPages pages;
    private final TeamKeeping keeping;
    private final Teams teams;
    private final Access access;
    private final Nearby nearby;

    TeamController(TeamPages pages, TeamKeeping keeping, Teams teams, Access access, Nearby nearby) {
        this.nearby = nearby;
        this.pages = pages;
        this.keeping = keeping;
        this.teams = teams;
        this.access = access;
    }

    @GetMapping
    @Requires("volunteer:view")
    String list(
            @PathVariable PlaceKey place, @RequestParam Map<String, String> asked, Scope scope, Actor by, Model model) {
        var form = Form.of(asked);
        var number =
                asked.getOrDefault("page", "1").matches("[1-9][0-9]{0,5}") ? form.number("page") : Integer.valueOf(1);
        var question = new TeamQuestion(
                form.one("kind", TeamKind.class),
                form.one("ground", TeamGround.class),
                form.is("leader", "none"),
                number == null ? 1 : number);
        model.addAttribute("view", pages.list(place, question, scope, nearby.of(place, VolunteerPermissions.VIEW, by)));
        return "volunteer/teams";
    }

    @GetMapping("/new")
    @Requires("volunteer:edit")
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        requireNear(place);
        model.addAttribute("view", pages.form(place, null, Form.blank(), scope));
        return "volunteer/team-edit";
    }

    @PostMapping
    @Requires("volunteer:edit")
    String found(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        requireNear(place);
        var form = Form.of(sent);
        try {
            var id = keeping.found(place, draft(form), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("team.flash.founded"));
            return "redirect:/p/" + place + "/teams/" + id.value();
        } catch (VolunteerRefused refused) {
            model.addAttribute("view", pages.form(place, null, form.but(refused), scope));
            return "volunteer/team-edit";
        }
    }

    @GetMapping("/{id}")
    @Requires("volunteer:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        return show(get(place, id, scope), scope, by, Form.blank(), model);
    }

    @GetMapping("/{id}/edit")
    @Requires("volunteer:edit")
    String edit(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var team = get(place, id, scope);
        var form = Form.blank()
                .with("kind", team.kind())
                .with("ground", team.ground())
                .with("name", team.name())
                .with("people", team.people())
                .with("founded", team.founded())
                .with("version", team.version());
        model.addAttribute("view", pages.form(place, team, form, scope));
        return "volunteer/team-edit";
    }

    @PostMapping("/{id}")
    @Requires("volunteer:edit")
    String change(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var team = get(place, id, scope);
        var form = Form.of(sent);
        try {
            var version = form.number("version");
            keeping.edit(team.id(), version == null ? -1 : version, draft(form), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("team.flash.changed"));
            return "redirect:" + team.url();
        } catch (VolunteerRefused refused) {
            model.addAttribute("view", pages.form(place, team, form.but(refused), scope));
            return "volunteer/team-edit";
        }
    }

    private String show(Team team, Scope scope, Actor by, Form form, Model model) {
        var mayChoose = access.may(by, VolunteerPermissions.EDIT, team.place()) && team.stands();
        model.addAttribute(
                "view",
                pages.show(team, scope, nearby.of(team.place(), VolunteerPermissions.VIEW, by), mayChoose, form));
        return "volunteer/team";
    }

    private Team get(PlaceKey place, UUID id, Scope scope) {
        return teams.find(new TeamId(id), scope)
                .filter(team -> team.place().equals(place))
                .orElseThrow(NotHere::new);
    }

    private static void requireNear(PlaceKey place) {
        if (place.level().compareTo(PlaceLevel.COMMUNITY) < 0) {
            throw new NotHere();
        }
    }

    private static TeamDraft draft(Form form) {
        return new TeamDraft(
                form.one("kind", TeamKind.VOLUNTEER),
                form.one("ground", TeamGround.NEIGHBOURHOOD),
                form.value("name"),
                form.number("people"),
                form.needDay("founded"));
    }
}
