package org.yuanba.volunteer.desk;

import java.util.UUID;
import java.util.function.Consumer;
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
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.RequestId;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestHandling;
import org.yuanba.volunteer.request.RequestReading;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.sockets.VolunteerPermissions;
import org.yuanba.volunteer.web.Form;
import org.yuanba.volunteer.web.Nearby;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** One request in the hands of its handler, who also writes down what either side says by phone. */
@Controller
@Requires("volunteer:handle")
@RequestMapping("/p/{place}/requests/{id}")
class RequestActsController {

    private final RequestPages pages;
    private final Requests requests;
    private final RequestReading reading;
    private final RequestHandling handling;
    private final PersonDirectory persons;
    private final Nearby nearby;

    RequestActsController(
            RequestPages pages,
            Requests requests,
            RequestReading reading,
            RequestHandling handling,
            PersonDirectory persons,
            Nearby nearby) {
        this.nearby = nearby;
        this.pages = pages;
        this.requests = requests;
        this.reading = reading;
        this.handling = handling;
        this.persons = persons;
    }

    @GetMapping
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        model.addAttribute("view", pages.show(get(place, id, scope), null, Form.blank(), scope, by));
        return "volunteer/request";
    }

    @PostMapping("/asker")
    String asker(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        var request = get(place, id, scope);
        var asker = reading.asker(request, scope, by).orElse(null);
        model.addAttribute("view", pages.show(request, asker, Form.blank(), scope, by));
        return "volunteer/request";
    }

    @PostMapping("/volunteers")
    String ask(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID person,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var who = persons.find(new PersonId(person), nearby.of(place, VolunteerPermissions.HANDLE, by))
                .orElseThrow(NotHere::new);
        return act(
                place,
                id,
                scope,
                by,
                model,
                redirect,
                "request.flash.asked",
                request -> handling.askVolunteer(request.id(), who.id(), scope, by));
    }

    @PostMapping("/volunteers/{offer}")
    String answer(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @RequestParam(defaultValue = "") String answer,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        return act(place, id, scope, by, model, redirect, "request.flash.noted", request -> {
            if (requests.offers(request.id(), scope).stream()
                    .noneMatch(one -> one.id().equals(offer))) {
                throw new NotHere();
            }
            if (answer.equals("yes")) {
                handling.accept(offer, by);
            } else {
                handling.decline(offer, by);
            }
        });
    }

    @PostMapping("/step")
    String step(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        return act(place, id, scope, by, model, redirect, "request.flash.noted", request -> {
            switch (step) {
                case "agree" -> handling.agree(request.id(), true, by);
                case "not-agree" -> handling.agree(request.id(), false, by);
                case "done" -> handling.done(request.id(), by);
                case "confirm" -> handling.confirm(request.id(), true, by);
                case "not-done" -> handling.confirm(request.id(), false, by);
                case "withdraw" -> handling.withdraw(request.id(), by);
                case "unmet" -> handling.unmet(request.id(), reason, scope, by);
                default -> throw new NotHere();
            }
        });
    }

    private String act(
            PlaceKey place,
            UUID id,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            String said,
            Consumer<Request> step) {
        var request = get(place, id, scope);
        try {
            step.accept(request);
            redirect.addFlashAttribute("flash", Flash.of(said));
            return "redirect:" + request.url();
        } catch (VolunteerRefused refused) {
            model.addAttribute(
                    "view", pages.show(get(place, id, scope), null, Form.blank().but(refused), scope, by));
            return "volunteer/request";
        }
    }

    private Request get(PlaceKey place, UUID id, Scope scope) {
        return requests.find(new RequestId(id), scope)
                .filter(request -> request.place().equals(place))
                .orElseThrow(NotHere::new);
    }
}
