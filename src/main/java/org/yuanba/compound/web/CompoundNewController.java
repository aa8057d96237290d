package org.yuanba.compound.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.SameNameStands;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.place.PlaceRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Entering a compound into the ledger of its community. */
@Controller
@Requires("compound:edit")
class CompoundNewController {

    private final CompoundForms forms;
    private final CompoundOpening opening;

    CompoundNewController(CompoundForms forms, CompoundOpening opening) {
        this.forms = forms;
        this.opening = opening;
    }

    @GetMapping("/p/{place}/compounds/new")
    String fill(@PathVariable PlaceKey place, Scope scope, Model model) {
        return page(model, place, scope, CompoundForm.of(Facts.none()), null);
    }

    @PostMapping("/p/{place}/compounds/new")
    String open(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var form = forms.read(sent, Facts.none());
        CompoundRecord standing = null;
        if (form.isGood()) {
            try {
                var opened = opening.open(forms.community(place, scope).key(), form.facts(), scope, by);
                redirect.addFlashAttribute("flash", Flash.of("compound.opened", opened.name()));
                return "redirect:/p/" + opened.place() + "/compounds";
            } catch (SameNameStands e) {
                standing = e.standing();
                form.refuse(CompoundField.NAME, "compound.wrong.standing", List.of(standing.name()));
            } catch (PlaceRefused e) {
                form.refuse(CompoundField.NAME, e.messageKey(), e.arguments());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, place, scope, form, standing);
    }

    private String page(
            Model model, PlaceKey place, Scope scope, CompoundForm form, @Nullable CompoundRecord standing) {
        model.addAttribute("view", new CompoundFormView(forms.community(place, scope), 0, form, standing, List.of()));
        return "compound/edit";
    }
}
