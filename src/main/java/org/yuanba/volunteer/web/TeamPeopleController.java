package org.yuanba.volunteer.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.sockets.VolunteerPermissions;
import org.yuanba.volunteer.team.TeamKeeping;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Who is in a team, who leads it, and its end. */
@Controller
@Requires("volunteer:edit")
@RequestMapping("/p/{place}/teams/{id}")
class TeamPeopleController {

    private final TeamKeeping keeping;
    private final PersonDirectory persons;
    private final Nearby nearby;

    TeamPeopleController(TeamKeeping keeping, PersonDirectory persons, Nearby nearby) {
        this.nearby = nearby;
        this.keeping = keeping;
        this.persons = persons;
    }

    @PostMapping("/members")
    String join(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String leads,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var who = persons.find(new PersonId(person), nearby.of(place, VolunteerPermissions.EDIT, by))
                .orElseThrow(NotHere::new);
        if (leads.isEmpty()) {
            keeping.join(new TeamId(id), who.id(), scope, by);
        } else {
            keeping.lead(new TeamId(id), who.id(), scope, by);
        }
        redirect.addFlashAttribute("flash", Flash.of("team.flash.joined", who.formOfAddress()));
        return "redirect:/p/" + place + "/teams/" + id;
    }

    @PostMapping("/members/{membership}/leave")
    String leave(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID membership,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        keeping.leave(new TeamId(id), membership, scope, by);
        redirect.addFlashAttribute("flash", Flash.of("team.flash.left"));
        return "redirect:/p/" + place + "/teams/" + id;
    }

    @PostMapping("/end")
    String end(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        keeping.end(new TeamId(id), scope, by);
        redirect.addFlashAttribute("flash", Flash.of("team.flash.ended"));
        return "redirect:/p/" + place + "/teams";
    }
}
