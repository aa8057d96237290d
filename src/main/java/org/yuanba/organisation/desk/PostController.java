package org.yuanba.organisation.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
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
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.Concern;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.organisation.post.Posts;
import org.yuanba.organisation.web.HolderChoice;
import org.yuanba.organisation.web.OrganisationReading;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Giving posts and ending them. Looking for a person sends the name in the body of the form. */
@Controller
@RequestMapping("/p/{place}/organisations/{id:[0-9a-f-]{36}}/posts")
@Requires("organisation:edit")
class PostController {

    private final OrganisationReading reading;
    private final HolderChoosing choosing;
    private final Posts posts;
    private final PostKeeping keeping;

    PostController(OrganisationReading reading, HolderChoosing choosing, Posts posts, PostKeeping keeping) {
        this.reading = reading;
        this.choosing = choosing;
        this.posts = posts;
        this.keeping = keeping;
    }

    @GetMapping("/new")
    String blank(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        var organisation = reading.editable(place, id, scope).record();
        return form(place, organisation, Typed.of(new LinkedMultiValueMap<>()), List.of(), scope, by, model);
    }

    @PostMapping("/find")
    String find(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model) {
        var organisation = reading.editable(place, id, scope).record();
        return form(place, organisation, Typed.of(sent), List.of(), scope, by, model);
    }

    @PostMapping("/new")
    String take(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var organisation = reading.editable(place, id, scope).record();
        var typed = Typed.of(sent);
        try {
            var draft = draft(typed, by);
            OrganisationRefused.ifAny(typed.refusals());
            keeping.take(organisation, draft, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("organisation.flash.appointed"));
            return "redirect:/p/" + place + "/organisations/" + id;
        } catch (OrganisationRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(place, organisation, typed, refused.refusals(), scope, by, model);
        }
    }

    @PostMapping("/{post}/end")
    String leave(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID post,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var organisation = reading.editable(place, id, scope).record();
        var held = posts.find(post)
                .filter(found -> found.organisation().equals(organisation.id()))
                .orElseThrow(NotHere::new);
        var typed = Typed.of(sent);
        try {
            var lastDay = typed.day("lastDay", reading.today());
            OrganisationRefused.ifAny(typed.refusals());
            keeping.leave(organisation, held, typed.version(), lastDay, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("organisation.flash.relieved"));
            return "redirect:/p/" + place + "/organisations/" + id;
        } catch (OrganisationRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", reading.view(place, id, refused.refusals(), scope, by));
            return "organisation/show";
        }
    }

    private PostDraft draft(Typed typed, Actor by) {
        var declared = new EnumMap<Concern, Boolean>(Concern.class);
        for (var concern : Concern.values()) {
            if (typed.isTicked(concern.name())) {
                declared.put(concern, typed.text(concern.name()).equals("yes"));
            }
        }
        return new PostDraft(
                typed.text("kind"),
                choosing.chosen(typed, by),
                typed.text("holder").equals(HolderChoice.UNNAMED),
                typed.day("since", reading.today()),
                typed.dayIfAny("until").orElse(null),
                Appointment.named(typed.text("how")).orElse(Appointment.ELECTED),
                typed.isTicked("newlyTrained"),
                declared);
    }

    private String form(
            PlaceKey place,
            OrganisationRecord organisation,
            Typed typed,
            List<Refusal> refusals,
            Scope scope,
            Actor by,
            Model model) {
        var base = "/p/" + place + "/organisations/" + organisation.id().value() + "/posts/find";
        model.addAttribute(
                "view",
                new PostFormView(
                        reading.here(place, scope),
                        organisation,
                        posts.kinds(organisation.kind()),
                        typed,
                        choosing.choice(
                                typed, organisation.place(), base, !PostKeeping.asksForDeclarations(organisation), by),
                        reading.today().toString(),
                        refusals));
        return "organisation/post";
    }
}
