package org.yuanba.person.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonalLinks;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Handing out and revoking personal links. The slip is shown once, in the answer itself, and stored nowhere. */
@Controller
@Requires("person:edit")
class LinkController {

    private static final int MOST_DAYS = 90;

    private final PersonPages pages;
    private final PersonRecord record;
    private final PersonalLinks links;
    private final Slips slips;
    private final Clock clock;

    LinkController(PersonPages pages, PersonRecord record, PersonalLinks links, Slips slips, Clock clock) {
        this.pages = pages;
        this.record = record;
        this.links = links;
        this.slips = slips;
        this.clock = clock;
    }

    @PostMapping("/p/{place}/persons/{id}/links")
    String issue(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam String purpose,
            @RequestParam(defaultValue = "30") int days,
            Scope scope,
            Actor by,
            Model model,
            HttpServletResponse response) {
        var person = pages.person(place, id, scope, by);
        if (!record.linkPurposes().contains(purpose)) {
            throw new NotHere();
        }
        var expires = clock.instant().plus(Duration.ofDays(Math.clamp(days, 1, MOST_DAYS)));
        var token = links.issue(person.id(), purpose, expires, by);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("view", slips.slip(pages.here(place, scope), person, purpose, token, expires));
        return "person/slip";
    }

    @PostMapping("/p/{place}/persons/{id}/links/{link}/revoke")
    String revoke(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID link,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        links.revoke(pages.person(place, id, scope, by).id(), link, by);
        redirect.addFlashAttribute("flash", Flash.of("person.link.revoked"));
        return "redirect:/p/" + place + "/persons/" + id + "#links";
    }
}
