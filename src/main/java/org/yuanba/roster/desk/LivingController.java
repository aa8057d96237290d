package org.yuanba.roster.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.agreeing.StandingIn;
import org.yuanba.roster.agreeing.Swapping;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.drafting.Drafting;
import org.yuanba.roster.sockets.RosterPermissions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Flash;

/** Living with a published roster, done at the desk for those who call or come by. */
@Controller("rosterLivingController")
@Requires("roster:plan")
@RequestMapping("/p/{place}/rosters/{id}")
class LivingController {

    private final RosterDesk desk;
    private final Swapping swapping;
    private final StandingIn standingIn;
    private final Drafting drafting;
    private final Around around;

    LivingController(RosterDesk desk, Swapping swapping, StandingIn standingIn, Drafting drafting, Around around) {
        this.standingIn = standingIn;
        this.desk = desk;
        this.swapping = swapping;
        this.drafting = drafting;
        this.around = around;
    }

    @PostMapping("/swaps")
    String swap(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        var form = Typed.of(sent);
        return AgreeingController.done(roster, redirect, "roster.flash.swap-" + said(form), () -> {
            switch (said(form)) {
                case "offer" -> swapping.offer(roster, form.id("who"), form.id("slot"));
                case "take" ->
                    swapping.take(roster, form.id("swap"), form.id("who"), form.isId("back") ? form.id("back") : null);
                case "confirm" -> swapping.confirm(roster, form.id("swap"), form.id("who"), by.displayName());
                default -> swapping.withdraw(roster, form.id("swap"), form.id("who"));
            }
        });
    }

    private static String said(Typed form) {
        return form.value("act").matches("offer|take|confirm") ? form.value("act") : "withdraw";
    }

    @PostMapping("/stand-in")
    String standIn(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID slot,
            @RequestParam UUID came,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        return AgreeingController.done(
                roster,
                redirect,
                "roster.flash.stands-in",
                () -> standingIn.standIn(roster, slot, came, by.displayName()));
    }

    /** She cannot come: her seat is empty, and the fewest changes that would fill it are shown, to be asked and taken. */
    @PostMapping("/cannot-come")
    String cannotCome(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID slot,
            @RequestParam UUID gone,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        try {
            standingIn.cannotCome(roster, gone, slot, by.displayName());
            return proposal(roster, scope, by, model);
        } catch (RosterRefused refused) {
            return Typed.refused(redirect, refused, roster.url());
        }
    }

    /** The fewest changes that would fill what is empty, whoever it was that cannot come. */
    @PostMapping("/proposal")
    String proposal(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        try {
            return proposal(roster, scope, by, model);
        } catch (RosterRefused refused) {
            return Typed.refused(redirect, refused, roster.url());
        }
    }

    private String proposal(Roster roster, Scope scope, Actor by, Model model) {
        var near = around.access()
                .scope(by, RosterPermissions.PLAN)
                .within(roster.place().at(PlaceLevel.COMMUNITY));
        var view = desk.view(roster, null, null, scope, near);
        var standing = fixed(view);
        var after = drafting.changingLeast(roster, standing);
        model.addAttribute("view", view);
        model.addAttribute("gone", without(view.seats(), after));
        model.addAttribute("came", without(after, view.seats()));
        return "roster/proposal";
    }

    /** What is over stays as it was. */
    private static List<Seat> fixed(RosterView view) {
        return view.seats().stream()
                .map(seat -> {
                    var slot = view.slot(seat.slot());
                    return slot != null && slot.day().isBefore(view.today())
                            ? new Seat(seat.slot(), seat.keeper(), true)
                            : seat;
                })
                .toList();
    }

    private static List<Seat> without(List<Seat> all, List<Seat> others) {
        return all.stream()
                .filter(one -> others.stream()
                        .noneMatch(two ->
                                two.slot().equals(one.slot()) && two.keeper().equals(one.keeper())))
                .toList();
    }

    @PostMapping("/rearrange")
    String rearrange(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String gone,
            @RequestParam(defaultValue = "") String came,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        return AgreeingController.done(roster, redirect, "roster.flash.rearranged", () -> {
            var left = read(gone);
            var after = new ArrayList<>(without(around.keepers().seats(roster.id()), left));
            after.addAll(read(came));
            standingIn.rearrange(roster, after, by.displayName());
        });
    }

    private static List<Seat> read(String seats) {
        return Arrays.stream(seats.split(" "))
                .filter(seat -> !seat.isBlank())
                .map(seat -> {
                    var form = Typed.of(
                            Map.of("slot", seat.split("/", -1)[0], "who", seat.substring(seat.indexOf('/') + 1)));
                    return new Seat(form.id("slot"), form.id("who"), false);
                })
                .collect(Collectors.toList());
    }

    @PostMapping("/held")
    String held(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID slot,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        standingIn.held(roster, slot, by.displayName());
        redirect.addFlashAttribute("flash", Flash.of("roster.flash.held"));
        return "redirect:" + roster.url() + "?slot=" + slot + "#why";
    }

    /** Seats and rights. */
    @org.springframework.stereotype.Component("rosterLivingSurroundings")
    record Around(Keepers keepers, Access access) {}
}
