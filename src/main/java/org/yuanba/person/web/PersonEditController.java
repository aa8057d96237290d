package org.yuanba.person.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.ContactKind;
import org.yuanba.person.domain.EditedMeanwhile;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.Person.Channel;
import org.yuanba.person.domain.PersonDeleting;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.person.domain.PersonEditing;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Entering, changing and deleting a person. */
@Controller
@Requires("person:edit")
class PersonEditController {

    private static final int LONGEST_REASON = 200;

    private final PersonPages pages;
    private final PersonEditing editing;
    private final PersonDeleting deleting;

    PersonEditController(PersonPages pages, PersonEditing editing, PersonDeleting deleting) {
        this.pages = pages;
        this.editing = editing;
        this.deleting = deleting;
    }

    @GetMapping("/p/{place}/persons/new")
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        var draft = new PersonDraft("", "", Map.of(), Set.of(), Set.of());
        return form(model, new PersonFormView(pages.here(place, scope), null, draft, Map.of()));
    }

    @PostMapping("/p/{place}/persons/new")
    String open(
            @PathVariable PlaceKey place,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var here = pages.here(place, scope);
        var draft = draft(sent);
        if (!draft.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, new PersonFormView(here, null, draft, draft.problems()));
        }
        var id = editing.open(draft, place, scope, by);
        redirect.addFlashAttribute("flash", Flash.of("person.opened", draft.formOfAddress()));
        return "redirect:/p/" + place + "/persons/" + id.value();
    }

    @GetMapping("/p/{place}/persons/{id}/edit")
    String edit(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        var person = pages.person(place, id, scope, by);
        var draft = new PersonDraft(person.formOfAddress(), "", Map.of(), Set.of(), person.channels());
        return form(model, new PersonFormView(pages.here(place, scope), person, draft, Map.of()));
    }

    @PostMapping("/p/{place}/persons/{id}/edit")
    String save(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var person = pages.person(place, id, scope, by);
        var draft = draft(sent);
        var problems = draft.problems();
        if (problems.isEmpty()) {
            try {
                editing.edit(person, version, draft, scope, by);
                redirect.addFlashAttribute("flash", Flash.of("person.edited", draft.formOfAddress()));
                return "redirect:/p/" + place + "/persons/" + id;
            } catch (EditedMeanwhile e) {
                problems = Map.of("formOfAddress", "person.problem.meanwhile");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model, new PersonFormView(pages.here(place, scope), person, draft, problems));
    }

    @PostMapping("/p/{place}/persons/{id}/delete")
    String delete(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        Person person = pages.person(place, id, scope, by);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            redirect.addFlashAttribute("flash", Flash.of("person.delete.reason-missing"));
            return "redirect:/p/" + place + "/persons/" + id;
        }
        deleting.delete(person, reason.strip(), scope, by);
        redirect.addFlashAttribute("flash", Flash.of("person.deleted"));
        return "redirect:/p/" + place + "/persons";
    }

    private static PersonDraft draft(MultiValueMap<String, String> sent) {
        var contacts = new EnumMap<ContactKind, String>(ContactKind.class);
        for (var kind : ContactKind.values()) {
            contacts.put(kind, text(sent, kind.word()));
        }
        var channels = sent.getOrDefault("channels", java.util.List.of()).stream()
                .flatMap(name -> java.util.Arrays.stream(Channel.values())
                        .filter(channel -> channel.name().equals(name)))
                .collect(Collectors.toSet());
        return new PersonDraft(
                text(sent, "formOfAddress"),
                text(sent, "name"),
                contacts,
                Set.copyOf(sent.getOrDefault("emptied", java.util.List.of())),
                channels);
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        var text = sent.getFirst(field);
        return text == null ? "" : text.strip();
    }

    private static String form(Model model, PersonFormView view) {
        model.addAttribute("view", view);
        return "person/edit";
    }
}
