package org.yuanba.person.own;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.Unmasking;
import org.yuanba.person.Unmaskings;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** What is held about a person, for the worker who answers what she asks: at the counter, on paper or by phone. */
@Controller
@Requires("person:edit")
class OwnController {

    private final OwnPages pages;
    private final Wishes wishes;
    private final Unmaskings unmaskings;

    OwnController(OwnPages pages, Wishes wishes, Unmaskings unmaskings) {
        this.pages = pages;
        this.wishes = wishes;
        this.unmaskings = unmaskings;
    }

    @GetMapping("/p/{place}/persons/own-form")
    String form(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute("here", pages.here(place, scope));
        return "person/own-form";
    }

    @GetMapping("/p/{place}/persons/{id}/own")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        return page(place, id, null, WishForm.EMPTY, scope, model, "person/own");
    }

    @PostMapping("/p/{place}/persons/{id}/own")
    String keyIn(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            WishForm form,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var person = pages.person(place, id, scope);
        if (form.problem() != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(place, id, null, form, scope, model, "person/own");
        }
        var taken = wishes.ask(person, form.wish(), form.text(), form.channel(), scope, by);
        redirect.addFlashAttribute("flash", Flash.of(taken ? "person.wish.keyed" : "person.wish.waits-already"));
        return "redirect:/p/" + place + "/persons/" + id + "/own";
    }

    @PostMapping("/p/{place}/persons/{id}/own/{wish}/answer")
    String answer(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID wish,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String words,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var person = pages.person(place, id, scope);
        var text = words.strip();
        var said = "person.wish.answer-missing";
        if (!text.isEmpty() && text.length() <= Wishes.MOST_WORDS) {
            said = wishes.answer(person, wish, granted, text, scope, by)
                    ? "person.wish.answered"
                    : "person.wish.answered-already";
        }
        redirect.addFlashAttribute("flash", Flash.of(said));
        return "redirect:/p/" + place + "/persons/" + id + "/own";
    }

    /** The copy for herself, whole: the look goes on record before it is shown. */
    @PostMapping("/p/{place}/persons/{id}/own/copy")
    @Requires("person:unmask")
    String copy(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Actor by,
            Model model,
            HttpServletResponse response) {
        var person = pages.person(place, id, scope);
        response.setHeader("Cache-Control", "no-store");
        try {
            var right = unmaskings.ask(by, person.id(), person.place(), reason);
            return page(place, id, right, WishForm.EMPTY, scope, model, "person/own-copy");
        } catch (Unmaskings.ReasonMissing e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reasonMissing", true);
            return page(place, id, null, WishForm.EMPTY, scope, model, "person/own");
        }
    }

    private String page(
            PlaceKey place,
            UUID id,
            @Nullable Unmasking right,
            WishForm form,
            Scope scope,
            Model model,
            String template) {
        model.addAttribute("here", pages.here(place, scope));
        model.addAttribute("view", pages.view(pages.person(place, id, scope), right, scope));
        model.addAttribute("form", form);
        return template;
    }
}
