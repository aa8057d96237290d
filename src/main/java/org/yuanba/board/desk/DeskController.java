package org.yuanba.board.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.BoardPermissions;
import org.yuanba.board.domain.DutyEditing;
import org.yuanba.board.domain.DutyPhone;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Flash;

/** The board's own page for staff, and whom one calls. */
@Controller
class DeskController {

    private static final int LONGEST_ROOM = 40;

    private final DeskReading reading;
    private final DutyEditing duty;
    private final Access access;

    DeskController(DeskReading reading, DutyEditing duty, Access access) {
        this.reading = reading;
        this.duty = duty;
        this.access = access;
    }

    @GetMapping("/p/{place}/board")
    @Requires("board:view")
    String show(@PathVariable PlaceKey place, Scope scope, Model model) {
        return page(place, scope, null, model);
    }

    @PostMapping("/p/{place}/board/duty")
    @Requires("board:edit")
    String duty(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String room,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        reading.compound(place, scope);
        return change(place, place, phone, room, scope, by, model, redirect);
    }

    @PostMapping("/p/{place}/board/community-phone")
    @Requires("board:edit")
    String community(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "") String phone,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        reading.compound(place, scope);
        var community = place.at(PlaceLevel.COMMUNITY);
        access.require(by, BoardPermissions.EDIT, community);
        return change(place, community, phone, "", scope, by, model, redirect);
    }

    private String change(
            PlaceKey at,
            PlaceKey of,
            String phone,
            String room,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        Optional<DutyPhone> read = DutyPhone.parse(phone);
        if (!phone.isBlank() && read.isEmpty() || room.strip().length() > LONGEST_ROOM) {
            return page(at, scope, of.equals(at) ? "board.refused.duty" : "board.refused.community", model);
        }
        duty.change(of, read.orElse(null), room.isBlank() ? null : room.strip(), by);
        redirect.addFlashAttribute("flash", Flash.of("board.flash.duty"));
        return "redirect:/p/" + at + "/board";
    }

    private String page(PlaceKey place, Scope scope, @Nullable String refused, Model model) {
        model.addAttribute("view", reading.desk(place, scope, refused));
        return "board/desk/show";
    }
}
