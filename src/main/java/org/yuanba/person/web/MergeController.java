package org.yuanba.person.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.yuanba.person.domain.EditedMeanwhile;
import org.yuanba.person.domain.PersonMerging;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Making two records of one person one, after looking at both side by side. */
@Controller
@Requires("person:edit")
class MergeController {

    private static final String TAKE = "take.";

    private final PersonPages pages;
    private final PersonMerging merging;

    MergeController(PersonPages pages, PersonMerging merging) {
        this.pages = pages;
        this.merging = merging;
    }

    @GetMapping("/p/{place}/persons/{id}/merge")
    String preview(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID with,
            Scope scope,
            Actor by,
            Model model) {
        var kept = pages.person(place, id, scope, by);
        var gone = pages.person(place, with, scope, by);
        model.addAttribute("view", new MergeView(pages.here(place, scope), kept, gone));
        return "person/merge";
    }

    @PostMapping("/p/{place}/persons/{id}/merge")
    String merge(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID with,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var kept = pages.person(place, id, scope, by);
        var gone = pages.person(place, with, scope, by);
        redirect.addFlashAttribute(
                "flash", attempt(() -> merging.merge(kept, gone, taken(sent), scope, by), "person.merged"));
        return "redirect:/p/" + place + "/persons/" + id;
    }

    @PostMapping("/p/{place}/persons/{id}/merges/{merge}/undo")
    String undo(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID merge,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var kept = pages.person(place, id, scope, by);
        var standing = merging.into(kept, scope).stream()
                .filter(one -> one.id().equals(merge))
                .findFirst()
                .orElseThrow(NotHere::new);
        redirect.addFlashAttribute(
                "flash", attempt(() -> merging.undo(standing, kept, scope, by), "person.merge.undone"));
        return "redirect:/p/" + place + "/persons/" + id;
    }

    private static Flash attempt(Runnable work, String done) {
        try {
            work.run();
            return Flash.of(done);
        } catch (EditedMeanwhile e) {
            return Flash.of("person.problem.meanwhile");
        }
    }

    private static Set<String> taken(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(TAKE) && field.getValue().equals("other"))
                .map(field -> field.getKey().substring(TAKE.length()))
                .collect(Collectors.toSet());
    }
}
