package org.yuanba.compound.structure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.structure.StructureView.PartForm;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** The pages of buildings with their entrances, and of exclusive units. */
@Controller
class StructureController {

    private static final PartForm NONE = new PartForm("", "", Map.of(), "", "");

    private final Compounds compounds;
    private final Structures structures;
    private final StructureKeeping keeping;
    private final Clock clock;

    StructureController(Compounds compounds, Structures structures, StructureKeeping keeping, Clock clock) {
        this.compounds = compounds;
        this.structures = structures;
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping("/p/{place}/compounds/buildings")
    @Requires("compound:view")
    String buildings(@PathVariable PlaceKey place, Scope scope, Model model) {
        return page(model, standing(place, scope), scope, null, NONE);
    }

    @GetMapping("/p/{place}/compounds/units")
    @Requires("compound:view")
    String units(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String edit,
            Scope scope,
            Model model) {
        var compound = standing(place, scope);
        var units = structures.units(compound, scope, Math.max(1, page));
        var form = units.items().stream()
                .filter(unit -> unit.id().toString().equals(edit))
                .findFirst()
                .map(PartForms::of)
                .orElse(NONE);
        return page(model, compound, scope, page, form);
    }

    @PostMapping("/p/{place}/compounds/{part:building|entrance|unit}")
    @Requires("compound:edit")
    String save(
            @PathVariable PlaceKey place,
            @PathVariable String part,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var compound = standing(place, scope);
        var isUnit = part.equals("unit");
        try {
            write(compound, part, new PartText(sent, LocalDate.now(clock.withZone(Dates.ZONE))), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("part.compound.saved"));
            return "redirect:/p/" + place + "/compounds/" + (isUnit ? "units" : "buildings");
        } catch (PartRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var form = new PartForm(part, sent.getOrDefault("id", ""), sent, e.field(), e.messageKey());
            return page(model, compound, scope, isUnit ? 1 : null, form);
        }
    }

    private void write(CompoundRecord compound, String part, PartText text, Scope scope, Actor by) {
        UUID id = text.id("id");
        if (id != null && text.sent().containsKey("remove")) {
            keeping.remove(compound, part, id, scope, by);
            return;
        }
        switch (part) {
            case "building" -> keeping.building(compound, id, text, scope, by);
            case "entrance" -> keeping.entrance(compound, id, text, scope, by);
            default -> keeping.unit(compound, id, text, scope, by);
        }
    }

    private CompoundRecord standing(PlaceKey place, Scope scope) {
        return compounds.find(place, scope).filter(CompoundRecord::isOpen).orElseThrow(NotHere::new);
    }

    private String page(Model model, CompoundRecord compound, Scope scope, @Nullable Integer unitsPage, PartForm form) {
        model.addAttribute(
                "view",
                new StructureView(
                        compound,
                        structures.buildings(compound, scope),
                        unitsPage == null ? null : structures.units(compound, scope, Math.max(1, unitsPage)),
                        structures.totals(compound, scope),
                        form));
        return unitsPage == null ? "compound/buildings" : "compound/units";
    }
}
