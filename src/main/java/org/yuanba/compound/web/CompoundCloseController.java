package org.yuanba.compound.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundClosing;
import org.yuanba.compound.domain.EditedMeanwhile;
import org.yuanba.compound.domain.NoSuchSuccessor;
import org.yuanba.compound.domain.SameNameStands;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Reading;
import org.yuanba.place.PlaceRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Closing a compound, and opening it again. */
@Controller
@Requires("compound:edit")
class CompoundCloseController {

    private static final int LONGEST_REASON = 200;

    private final CompoundForms forms;
    private final Compounds compounds;
    private final CompoundClosing closing;

    CompoundCloseController(CompoundForms forms, Compounds compounds, CompoundClosing closing) {
        this.forms = forms;
        this.compounds = compounds;
        this.closing = closing;
    }

    @GetMapping("/p/{place}/compounds/close")
    String ask(@PathVariable PlaceKey place, Scope scope, Model model) {
        var today = Map.of("last_day", forms.today().toString());
        return page(model, forms.standing(place, scope), scope, today, Map.of());
    }

    @PostMapping("/p/{place}/compounds/close")
    String close(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var compound = forms.standing(place, scope);
        var problems = new LinkedHashMap<String, String>();
        var lastDay = lastDay(sent.getOrDefault("last_day", ""));
        var reason = sent.getOrDefault("reason", "").strip();
        if (lastDay.isEmpty()) {
            problems.put("last_day", "compound.close.wrong.day");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            problems.put("reason", "compound.close.wrong.reason");
        }
        if (problems.isEmpty()) {
            tryClosing(compound, lastDay.orElseThrow(), reason, sent, scope, by)
                    .ifPresent(wrong -> problems.put(wrong.getKey(), wrong.getValue()));
        }
        if (problems.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.of("compound.closed", compound.name()));
            return "redirect:/p/" + place + "/compounds";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, compound, scope, sent, problems);
    }

    private Optional<Map.Entry<String, String>> tryClosing(
            CompoundRecord compound,
            LocalDate lastDay,
            String reason,
            Map<String, String> sent,
            Scope scope,
            Actor by) {
        try {
            closing.close(compound, lastDay, reason, successor(sent), scope, by);
            return Optional.empty();
        } catch (NoSuchSuccessor e) {
            return Optional.of(Map.entry("successor", "compound.close.wrong.successor"));
        } catch (PlaceRefused e) {
            return Optional.of(Map.entry("last_day", "compound.close.wrong.day"));
        } catch (EditedMeanwhile e) {
            return Optional.of(Map.entry("reason", "compound.overtaken"));
        }
    }

    @PostMapping("/p/{place}/compounds/reopen")
    String reopen(@PathVariable PlaceKey place, Scope scope, Actor by, RedirectAttributes redirect) {
        var compound =
                compounds.find(place, scope).filter(found -> !found.isOpen()).orElseThrow(NotHere::new);
        try {
            closing.reopen(compound, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("compound.reopened", compound.name()));
        } catch (SameNameStands e) {
            redirect.addFlashAttribute(
                    "flash",
                    Flash.of("compound.reopen.wrong.standing", e.standing().name()));
        }
        return "redirect:/p/" + place + "/compounds";
    }

    private Optional<LocalDate> lastDay(String text) {
        return CompoundField.AS_OF.read(text, forms.today()) instanceof Reading.Value(LocalDate day)
                ? Optional.of(day)
                : Optional.empty();
    }

    private static @Nullable PlaceKey successor(Map<String, String> sent) {
        var text = sent.getOrDefault("successor", "");
        return text.isEmpty() ? null : PlaceKey.parse(text).orElseThrow(NotHere::new);
    }

    private String page(
            Model model, CompoundRecord compound, Scope scope, Map<String, String> sent, Map<String, String> problems) {
        var community = compound.place().at(PlaceLevel.COMMUNITY);
        var others = compounds.inCommunities(List.of(community), scope).stream()
                .filter(other -> !other.id().equals(compound.id()))
                .toList();
        model.addAttribute("view", new CompoundCloseView(compound, others, sent, problems));
        return "compound/close";
    }
}
