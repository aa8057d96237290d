package org.yuanba.compound.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.yuanba.compound.domain.CompoundEditing;
import org.yuanba.compound.domain.EditedMeanwhile;
import org.yuanba.compound.domain.SameNameStands;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** Changing what the ledger knows of a compound. */
@Controller
@Requires("compound:edit")
class CompoundEditController {

    private final CompoundForms forms;
    private final CompoundEditing editing;

    CompoundEditController(CompoundForms forms, CompoundEditing editing) {
        this.forms = forms;
        this.editing = editing;
    }

    @GetMapping("/p/{place}/compounds/edit")
    String edit(@PathVariable PlaceKey place, Scope scope, Model model) {
        var compound = forms.standing(place, scope);
        var form = CompoundForm.of(compound.facts());
        return page(model, new CompoundFormView(forms.here(place, scope), compound.version(), form, null, List.of()));
    }

    @PostMapping("/p/{place}/compounds/edit")
    String save(
            @PathVariable PlaceKey place,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var compound = forms.standing(place, scope);
        var form = forms.read(sent, compound.facts());
        try {
            if (form.isGood()) {
                editing.edit(compound, version, form.facts(), scope, by);
                redirect.addFlashAttribute(
                        "flash", Flash.of("compound.edited", form.facts().name()));
                return "redirect:/p/" + place + "/compounds";
            }
        } catch (SameNameStands e) {
            form.refuse(
                    CompoundField.NAME,
                    "compound.wrong.standing",
                    List.of(e.standing().name()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, new CompoundFormView(forms.here(place, scope), version, form, e.standing(), List.of()));
        } catch (EditedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(model, forms.overtaken(place, version, form, scope));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, new CompoundFormView(forms.here(place, scope), version, form, null, List.of()));
    }

    private static String page(Model model, CompoundFormView view) {
        model.addAttribute("view", view);
        return "compound/edit";
    }
}
