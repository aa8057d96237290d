package org.yuanba.person.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.ConsentKeeping;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Taking down at the desk that a person agrees, or no longer does. */
@Controller
@Requires("person:edit")
class ConsentController {

    private final PersonPages pages;
    private final ConsentKeeping consents;

    ConsentController(PersonPages pages, ConsentKeeping consents) {
        this.pages = pages;
        this.consents = consents;
    }

    @PostMapping("/p/{place}/persons/{id}/consents")
    String keep(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam ConsentPurpose purpose,
            @RequestParam Consent.How how,
            @RequestParam boolean agrees,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var person = pages.person(place, id, scope, by);
        if (agrees) {
            consents.give(person, purpose, how, scope, by);
        } else {
            consents.withdraw(person, purpose, how, scope, by);
        }
        redirect.addFlashAttribute("flash", Flash.of(agrees ? "person.consent.given" : "person.consent.withdrawn"));
        return "redirect:/p/" + place + "/persons/" + id + "#consents";
    }
}
