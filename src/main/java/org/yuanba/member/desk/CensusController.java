package org.yuanba.member.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.member.Category;
import org.yuanba.member.census.Census;
import org.yuanba.member.census.CensusKeeping;
import org.yuanba.member.census.Censuses;
import org.yuanba.member.census.Outcome;
import org.yuanba.member.census.Sheet;
import org.yuanba.member.census.Tally;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.web.MemberPages;
import org.yuanba.member.web.Problem;
import org.yuanba.member.web.Typed;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Rounds from door to door: opened, printed, keyed in, closed. */
@Controller
@Requires("member:census")
@RequestMapping("/p/{place}/members/census")
class CensusController {

    private static final int MOST = 20_000;

    private final Censuses censuses;
    private final CensusKeeping keeping;
    private final MemberPages pages;
    private final Clock clock;

    CensusController(Censuses censuses, CensusKeeping keeping, MemberPages pages, Clock clock) {
        this.censuses = censuses;
        this.keeping = keeping;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var typed = new Typed(Map.of(
                "firstDay", today.toString(), "lastDay", today.plusDays(13).toString()));
        return rounds(place, typed, null, scope, model);
    }

    @PostMapping
    String open(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new Typed(sent);
        try {
            pages.community(place, scope);
            if (typed.text("name").isEmpty() || typed.text("name").length() > 40) {
                throw new Refused("name", "member.census.problem.name");
            }
            var first = typed.day("firstDay").orElseThrow(() -> new Refused("firstDay", "member.problem.day"));
            var last = typed.day("lastDay").orElseThrow(() -> new Refused("lastDay", "member.problem.day"));
            var id = keeping.open(place, typed.text("name"), first, last, scope, by);
            redirect.addFlashAttribute("flash", Flash.of("member.census.opened"));
            return "redirect:/p/" + place + "/members/census/" + id;
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return rounds(place, typed, Problem.of(e), scope, model);
        }
    }

    private String rounds(PlaceKey place, Typed typed, @Nullable Problem problem, Scope scope, Model model) {
        var here = pages.community(place, scope);
        model.addAttribute(
                "view", new CensusView(here, censuses.in(place, scope), null, List.of(), Map.of(), typed, problem));
        return "member/census";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String round(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        return show("member/round", place, census(place, id, scope), scope, model);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/paper")
    String paper(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        return show("member/paper", place, census(place, id, scope), scope, model);
    }

    private String show(String template, PlaceKey place, Census census, Scope scope, Model model) {
        var sheets = censuses.sheets(census, scope);
        var names = pages.names(sheets.stream().map(Sheet::place).distinct().toList());
        model.addAttribute(
                "view",
                new CensusView(pages.community(place, scope), List.of(), census, sheets, names, Typed.NOTHING, null));
        return template;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/close")
    String close(
            @PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        keeping.close(census(place, id, scope), scope, by);
        redirect.addFlashAttribute("flash", Flash.of("member.census.closed"));
        return "redirect:/p/" + place + "/members/census/" + id;
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/sheets/{sheet:[0-9a-f-]{36}}")
    String sheet(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            Scope scope,
            Actor by,
            Model model) {
        var census = census(place, id, scope);
        var found = censuses.sheet(census, sheet, scope).orElseThrow(NotHere::new);
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var doneBy = found.doneBy();
        var doneOn = found.doneOn();
        var typed = new Typed(Map.of(
                "doneBy",
                doneBy == null ? by.displayName() : doneBy,
                "doneOn",
                (doneOn == null ? today : doneOn).toString()));
        return form(place, census, found, typed, null, scope, model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/sheets/{sheet:[0-9a-f-]{36}}")
    String key(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @PathVariable UUID sheet,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var census = census(place, id, scope);
        var found = censuses.sheet(census, sheet, scope).orElseThrow(NotHere::new);
        var typed = new Typed(sent);
        Problem problem;
        try {
            keeping.key(census, found, keyed(found, typed), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("member.census.keyed"));
            return "redirect:" + next(place, census, found, scope);
        } catch (Refused e) {
            problem = Problem.of(e);
        } catch (EditedMeanwhile e) {
            problem = Problem.of("doneBy", "member.problem.meanwhile");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(place, census, found, typed, problem, scope, model);
    }

    /** The next sheet that nobody keyed in yet, so that a pile of paper goes in one after the other. */
    private String next(PlaceKey place, Census census, Sheet done, Scope scope) {
        var url = "/p/" + place + "/members/census/" + census.id();
        return censuses.sheets(census, scope).stream()
                .dropWhile(sheet -> !sheet.id().equals(done.id()))
                .skip(1)
                .filter(sheet -> sheet.doneOn() == null)
                .findFirst()
                .map(sheet -> url + "/sheets/" + sheet.id())
                .orElse(url);
    }

    private CensusKeeping.Keyed keyed(Sheet sheet, Typed typed) {
        var outcomes = new ArrayList<Outcome>();
        for (int door = 0; door < sheet.doors().size(); door++) {
            var sign = typed.text("door" + door);
            outcomes.add(sign.isEmpty() ? Outcome.OPEN : Outcome.of(sign.charAt(0)));
        }
        var doneOn = typed.day("doneOn").orElseThrow(() -> new Refused("doneOn", "member.problem.day"));
        if (doneOn.isAfter(LocalDate.now(clock.withZone(Dates.ZONE)))) {
            throw new Refused("doneOn", "member.census.problem.future");
        }
        var doneBy = typed.text("doneBy");
        return new CensusKeeping.Keyed(
                typed.number("version", MOST),
                outcomes,
                new Tally(
                        typed.number(Category.DIRECT.name(), MOST),
                        typed.number(Category.IN_SERVICE.name(), MOST),
                        typed.number(Category.FLOATING.name(), MOST),
                        typed.number(Category.SETTLED_RETIRED.name(), MOST)),
                doneBy.isEmpty() ? null : doneBy.substring(0, Math.min(40, doneBy.length())),
                doneOn);
    }

    private String form(
            PlaceKey place,
            Census census,
            Sheet sheet,
            Typed typed,
            @Nullable Problem problem,
            Scope scope,
            Model model) {
        model.addAttribute(
                "view",
                new CensusView(
                        pages.community(place, scope),
                        List.of(),
                        census,
                        List.of(sheet),
                        pages.names(List.of(sheet.place())),
                        typed,
                        problem));
        return "member/sheet";
    }

    private Census census(PlaceKey place, UUID id, Scope scope) {
        return censuses.find(id, scope)
                .filter(found -> found.community().equals(place))
                .orElseThrow(NotHere::new);
    }
}
