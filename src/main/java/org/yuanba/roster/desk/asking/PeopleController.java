package org.yuanba.roster.desk.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.place.Places;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.book.DutyNames;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.desk.RosterDesk;
import org.yuanba.roster.desk.Typed;
import org.yuanba.roster.setup.Availability;
import org.yuanba.roster.setup.Telling;
import org.yuanba.roster.sockets.RosterPermissions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Who takes part in a roster and what each says about when she can, taken down for her or keyed in from paper. */
@Controller("rosterPeopleController")
@Requires("roster:plan")
@RequestMapping("/p/{place}/rosters/{id}/people")
class PeopleController {

    private final RosterDesk desk;
    private final Telling telling;
    private final Read read;
    private final Places places;
    private final Access access;

    PeopleController(RosterDesk desk, Telling telling, Read read, Places places, Access access) {
        this.desk = desk;
        this.telling = telling;
        this.read = read;
        this.places = places;
        this.access = access;
    }

    @GetMapping
    String list(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, Model model) {
        model.addAttribute("view", view(desk.get(place, id, scope), scope, near(place, by)));
        return "roster/people";
    }

    private PeopleView view(Roster roster, Scope scope, Scope near) {
        var all = read.keepers().of(roster.id());
        var here = all.stream().map(Keeper::person).filter(Objects::nonNull).toList();
        return new PeopleView(
                places.find(roster.place(), scope).orElseThrow(NotHere::new),
                roster,
                all,
                read.names().atTheDesk(all, near),
                read.persons().in(roster.place().at(PlaceLevel.COMMUNITY), near).stream()
                        .filter(card -> !here.contains(card.id()))
                        .toList(),
                pairs(roster));
    }

    private List<PeopleView.Together> pairs(Roster roster) {
        var pairs = new ArrayList<PeopleView.Together>();
        for (var kind : List.of("TOGETHER", "APART")) {
            read.keepers()
                    .pairs(roster.id(), kind)
                    .forEach(pair -> pairs.add(new PeopleView.Together(kind, pair[0], pair[1])));
        }
        return pairs;
    }

    @PostMapping
    String join(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID person,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        var who = read.persons().in(place.at(PlaceLevel.COMMUNITY), near(place, by)).stream()
                .filter(card -> card.id().equals(new PersonId(person)))
                .findFirst()
                .orElseThrow(NotHere::new);
        try {
            return "redirect:" + roster.url() + "/people/" + telling.join(roster, who.id());
        } catch (RosterRefused refused) {
            return Typed.refused(redirect, refused, roster.url() + "/people");
        }
    }

    @GetMapping("/{keeper}")
    String show(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID keeper,
            Scope scope,
            Actor by,
            Model model) {
        return page(desk.get(place, id, scope), keeper, Typed.of(Map.of()), scope, near(place, by), model);
    }

    private String page(Roster roster, UUID keeper, Typed form, Scope scope, Scope near, Model model) {
        var who = read.keepers().of(roster.id()).stream()
                .filter(one -> one.id().equals(keeper))
                .findFirst()
                .orElseThrow(NotHere::new);
        model.addAttribute(
                "view",
                new KeeperView(
                        places.find(roster.place(), scope).orElseThrow(NotHere::new),
                        roster,
                        who,
                        read.names().atTheDesk(List.of(who), near).getOrDefault(keeper, ""),
                        read.shifts().shifts(roster.id()),
                        read.rules().words("SKILL"),
                        telling.privateWords(keeper),
                        who.person() == null
                                ? null
                                : telling.naming(who.person()).orElse(null),
                        form));
        return "roster/keeper";
    }

    @PostMapping("/{keeper}")
    String tell(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID keeper,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        var form = Typed.of(sent);
        try {
            var how = form.is("how", "PAPER") || form.is("how", "PHONE") ? form.value("how") : "COUNTER";
            telling.tell(roster, keeper, form.number("version"), Availability.of(sent), how, by);
            name(roster, keeper, form, how, by);
            redirect.addFlashAttribute("flash", Flash.of("roster.flash.told"));
            return "redirect:" + roster.url() + "/people";
        } catch (RosterRefused refused) {
            return page(roster, keeper, form.but(refused), scope, near(place, by), model);
        }
    }

    private void name(Roster roster, UUID keeper, Typed form, String how, Actor by) {
        var person = read.keepers().of(roster.id()).stream()
                .filter(one -> one.id().equals(keeper))
                .map(Keeper::person)
                .filter(Objects::nonNull)
                .findFirst();
        if (person.isPresent() && form.value("naming").matches("FULL|ADDRESS|POST")) {
            telling.name(person.get(), form.value("naming"), form.value("fullName"), how, by);
        }
    }

    @PostMapping("/{keeper}/leave")
    String leave(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID keeper,
            Scope scope,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        try {
            telling.leave(roster, keeper);
            redirect.addFlashAttribute("flash", Flash.of("roster.flash.left"));
            return "redirect:" + roster.url() + "/people";
        } catch (RosterRefused refused) {
            return Typed.refused(redirect, refused, roster.url() + "/people");
        }
    }

    @PostMapping("/pairs")
    String pair(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam UUID one,
            @RequestParam UUID other,
            @RequestParam(defaultValue = "") String kind,
            Scope scope,
            RedirectAttributes redirect) {
        var roster = desk.get(place, id, scope);
        try {
            telling.pair(roster.id(), one, other, kind.matches("TOGETHER|APART") ? kind : "");
            redirect.addFlashAttribute("flash", Flash.of("roster.flash.paired"));
            return "redirect:" + roster.url() + "/people";
        } catch (RosterRefused refused) {
            return Typed.refused(redirect, refused, roster.url() + "/people");
        }
    }

    private Scope near(PlaceKey place, Actor by) {
        return access.scope(by, RosterPermissions.PLAN).within(place.at(PlaceLevel.COMMUNITY));
    }

    /** What is read. */
    @org.springframework.stereotype.Component("rosterPeopleRead")
    record Read(Keepers keepers, Shifts shifts, RuleBook rules, DutyNames names, PersonEntering persons) {}
}
