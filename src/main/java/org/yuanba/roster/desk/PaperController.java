package org.yuanba.roster.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.board.DutyPhones;
import org.yuanba.roster.book.DutyNames;
import org.yuanba.roster.book.Slot;
import org.yuanba.roster.own.Feeds;
import org.yuanba.roster.sockets.RosterPermissions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** Paper: the sheet for the wall, the form to say when one can, a slip for each person. */
@Controller("rosterPaperController")
@Requires("roster:plan")
@RequestMapping("/p/{place}/rosters/{id}")
class PaperController {

    private static final int LINES_OF_A_SHEET = 4;

    private final RosterDesk desk;
    private final DutyNames names;
    private final DutyPhones phones;
    private final Access access;
    private final Feeds feeds;

    PaperController(RosterDesk desk, DutyNames names, DutyPhones phones, Access access, Feeds feeds) {
        this.feeds = feeds;
        this.desk = desk;
        this.names = names;
        this.phones = phones;
        this.access = access;
    }

    /** The week this day lies in, on A3; what does not fit goes to a second sheet. */
    @GetMapping("/sheet")
    String sheet(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate week,
            Scope scope,
            Model model) {
        var view = desk.view(desk.get(place, id, scope), null, null, scope, scope);
        var day = week != null && view.roster().covers(week)
                ? week
                : view.roster().covers(view.today())
                        ? view.today()
                        : view.roster().firstDay();
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        var days = monday.datesUntil(monday.plusDays(7))
                .filter(view.roster()::covers)
                .toList();
        model.addAttribute(
                "view",
                new SheetView(
                        view,
                        days,
                        pages(view, days),
                        names.inPublic(view.keepers()),
                        phones.of(place).orElse(null)));
        return "roster/sheet";
    }

    /** Posts and shifts as lines of a table, so many to a sheet. */
    private static List<List<SheetView.Row>> pages(RosterView view, List<LocalDate> days) {
        var rows = new ArrayList<SheetView.Row>();
        for (var slot : view.slots()) {
            var known = rows.stream()
                    .anyMatch(row -> row.shift().id().equals(slot.shift().id()));
            if (days.contains(slot.day()) && !known) {
                rows.add(new SheetView.Row(slot.shift()));
            }
        }
        rows.sort(java.util.Comparator.comparing(
                        (SheetView.Row row) -> row.shift().post().name())
                .thenComparing(row -> row.shift().from()));
        var pages = new ArrayList<List<SheetView.Row>>();
        for (int i = 0; i < rows.size(); i += LINES_OF_A_SHEET) {
            pages.add(List.copyOf(rows.subList(i, Math.min(rows.size(), i + LINES_OF_A_SHEET))));
        }
        return pages;
    }

    /** Calendars of the posts, to be subscribed to by whoever needs them. */
    @GetMapping("/calendars")
    String calendars(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var view = desk.view(desk.get(place, id, scope), null, null, scope, scope);
        var calendars = new java.util.LinkedHashMap<String, String>();
        view.slots().stream()
                .map(slot -> slot.shift().post().name())
                .distinct()
                .forEach(post -> calendars.put(post, feeds.ofPost(place, post, scope)));
        model.addAttribute("view", view);
        model.addAttribute("calendars", calendars);
        return "roster/calendars";
    }

    /** What one of them holds in her hand: her shifts, in large type. */
    @GetMapping("/slips/{keeper}")
    String slip(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID keeper,
            Scope scope,
            Actor by,
            Model model) {
        var near = access.scope(by, RosterPermissions.PLAN).within(place.at(PlaceLevel.COMMUNITY));
        var view = desk.view(desk.get(place, id, scope), null, null, scope, near);
        if (view.keepers().stream().noneMatch(one -> one.id().equals(keeper))) {
            throw new NotHere();
        }
        List<Slot> hers = view.slots().stream()
                .filter(slot ->
                        view.at(slot).stream().anyMatch(seat -> seat.keeper().equals(keeper)))
                .toList();
        model.addAttribute(
                "view",
                new SlipView(view, view.called(keeper), hers, phones.of(place).orElse(null)));
        return "roster/slip";
    }
}
