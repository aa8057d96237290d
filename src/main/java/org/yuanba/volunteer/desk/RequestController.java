package org.yuanba.volunteer.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.RequestState;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.Channel;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.request.Wish;
import org.yuanba.volunteer.sockets.VolunteerPermissions;
import org.yuanba.volunteer.web.Form;
import org.yuanba.volunteer.web.Nearby;
import org.yuanba.web.NotHere;

/** 求助: the list, and writing one down for somebody, with the slip she gets. */
@Controller
@RequestMapping("/p/{place}/requests")
class RequestController {

    private final RequestPages pages;
    private final RequestTaking taking;
    private final Requests requests;
    private final PersonDirectory persons;
    private final Access access;
    private final Nearby nearby;

    RequestController(
            RequestPages pages,
            RequestTaking taking,
            Requests requests,
            PersonDirectory persons,
            Access access,
            Nearby nearby) {
        this.nearby = nearby;
        this.pages = pages;
        this.taking = taking;
        this.requests = requests;
        this.persons = persons;
        this.access = access;
    }

    @GetMapping
    @Requires("volunteer:view")
    String list(
            @PathVariable PlaceKey place, @RequestParam Map<String, String> asked, Scope scope, Actor by, Model model) {
        var state = Form.of(asked).one("state", RequestState.class);
        var page = asked.getOrDefault("page", "1");
        model.addAttribute(
                "view",
                pages.list(
                        place,
                        state,
                        page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1,
                        access.may(by, VolunteerPermissions.HANDLE, place),
                        scope));
        return "volunteer/requests";
    }

    @GetMapping("/new")
    @Requires("volunteer:handle")
    String blank(@PathVariable PlaceKey place, Scope scope, Actor by, Model model) {
        model.addAttribute("view", pages.form(place, Form.blank().with("helpedBy", by.displayName()), scope, by));
        return "volunteer/request-new";
    }

    @PostMapping
    @Requires("volunteer:handle")
    String take(
            @PathVariable PlaceKey place, @RequestParam Map<String, String> sent, Scope scope, Actor by, Model model) {
        var form = Form.of(sent);
        try {
            var number = taking.askFor(
                    wish(place, form),
                    asker(form),
                    person(form, nearby.of(place, VolunteerPermissions.HANDLE, by)),
                    hand(form, by),
                    scope);
            return "redirect:/p/" + place + "/requests/slips/" + number;
        } catch (VolunteerRefused refused) {
            model.addAttribute("view", pages.form(place, form.but(refused), scope, by));
            return "volunteer/request-new";
        }
    }

    @GetMapping("/slips/{number}")
    @Requires("volunteer:handle")
    String slip(@PathVariable PlaceKey place, @PathVariable String number, Scope scope, Actor by, Model model) {
        var request = requests.numbered(number)
                .filter(found -> scope.covers(found.place()))
                .orElseThrow(NotHere::new);
        model.addAttribute("view", pages.show(request, null, Form.blank(), scope, by));
        return "volunteer/slip";
    }

    private static RequestTaking.Hand hand(Form form, Actor by) {
        var channel = form.one("channel", Channel.COUNTER);
        return new RequestTaking.Hand(
                channel.isHerself() ? Channel.COUNTER : channel, form.value("helpedBy"), form.value("agreedHow"), by);
    }

    private @Nullable PersonId person(Form form, Scope scope) {
        return Optional.of(form.value("person"))
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .flatMap(id -> persons.find(new PersonId(UUID.fromString(id)), scope))
                .map(card -> card.id())
                .orElse(null);
    }

    static Wish wish(PlaceKey place, Form form) {
        return new Wish(
                place, form.value("kind"), form.value("words"), form.day("day"), form.one("part", DayPart.class));
    }

    static Asker asker(Form form) {
        return new Asker(form.value("called"), form.value("phone"), form.value("door"));
    }
}
