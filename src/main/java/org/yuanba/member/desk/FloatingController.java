package org.yuanba.member.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.Members;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.floating.Application;
import org.yuanba.member.floating.Applications;
import org.yuanba.member.floating.Floating;
import org.yuanba.member.floating.FloatingMembers;
import org.yuanba.member.web.MemberPages;
import org.yuanba.person.PersonBook;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Floating members of a yard or a community: who registered herself, and who is known. */
@Controller
@Requires("member:edit")
@RequestMapping("/p/{place}/members/floating")
class FloatingController {

    private final Applications applications;
    private final FloatingMembers floating;
    private final Members members;
    private final PersonBook persons;
    private final Around around;

    FloatingController(
            Applications applications, FloatingMembers floating, Members members, PersonBook persons, Around around) {
        this.applications = applications;
        this.floating = floating;
        this.members = members;
        this.persons = persons;
        this.around = around;
    }

    @GetMapping
    String list(@PathVariable PlaceKey place, Scope scope, Actor by, Model model) {
        var here = around.pages.near(place, scope);
        var known = floating.in(place, scope);
        var waiting = applications.waiting(place, scope);
        var records = members.byIds(known.stream().map(Floating::member).toList(), scope);
        var lines =
                persons.lines(records.stream().map(record -> record.person()).toList(), around.pages.seen(by));
        var names = new HashMap<UUID, String>();
        var homes = new HashMap<UUID, PlaceKey>();
        for (var record : records) {
            var line = lines.get(record.person());
            names.put(record.id().value(), line == null ? "—" : line.shownName());
            homes.put(record.id().value(), record.facts().place());
        }
        var places = new HashSet<>(homes.values());
        waiting.forEach(one -> places.add(one.place()));
        model.addAttribute(
                "view",
                new FloatingView(
                        here,
                        waiting,
                        known,
                        names,
                        homes,
                        around.pages.names(places),
                        around.bases.rule("floating_months")));
        return "member/floating";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/take")
    String take(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        var application = application(place, id, scope);
        try {
            var member = applications.take(application, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("member.application.taken"));
            return "redirect:/p/" + application.place() + "/members/"
                    + member.id().value();
        } catch (Refused e) {
            redirect.addFlashAttribute(
                    "flash", Flash.of(e.reason(), e.arguments().toArray()));
            return "redirect:/p/" + place + "/members/floating";
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/decline")
    String decline(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        applications.decline(application(place, id, scope), scope, by);
        redirect.addFlashAttribute("flash", Flash.of("member.application.declined"));
        return "redirect:/p/" + place + "/members/floating";
    }

    private Application application(PlaceKey place, UUID id, Scope scope) {
        return applications.find(id, place, scope).orElseThrow(NotHere::new);
    }

    /**
     * What stands around the list.
     *
     * @param pages places
     * @param bases rules
     */
    @org.springframework.stereotype.Component
    record Around(MemberPages pages, Bases bases) {}
}
