package org.yuanba.member.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.yuanba.member.Category;
import org.yuanba.member.Standing;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.IdentityNumbers;
import org.yuanba.member.domain.LegalBasis;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberFacts;
import org.yuanba.member.domain.MemberKeeping;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.domain.Registration;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.person.PersonEntry;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.Flash;

/** Registering a member, and changing her record. */
@Controller
@Requires("member:edit")
class MemberEditController {

    private final MemberPages pages;
    private final MemberKeeping keeping;
    private final Bases bases;
    private final IdentityNumbers identity;
    private final Clock clock;

    MemberEditController(MemberPages pages, MemberKeeping keeping, Bases bases, IdentityNumbers identity, Clock clock) {
        this.pages = pages;
        this.keeping = keeping;
        this.bases = bases;
        this.identity = identity;
        this.clock = clock;
    }

    @GetMapping("/p/{place}/members/new")
    String blank(@PathVariable PlaceKey place, Scope scope, Model model) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        return form(
                place, null, new Typed(Map.of("basisOn", today.toString(), "standing", "FULL")), null, scope, model);
    }

    @PostMapping("/p/{place}/members/new")
    String register(
            @PathVariable PlaceKey place,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new Typed(sent);
        try {
            var facts = facts(place, typed, scope);
            if (!new PersonEntry(facts.place(), typed.text("name"), "").isGood()) {
                throw new Refused("name", "member.report.problem.name");
            }
            if (!new PersonEntry(facts.place(), typed.text("name"), typed.text("mobile")).isGood()) {
                throw new Refused("mobile", "person.problem.mobile");
            }
            identity.check(typed.text("identity"));
            var member = keeping.register(
                    new Registration(null, typed.text("name"), typed.text("mobile"), facts, basis(typed)), scope, by);
            identity.keep(member.id(), typed.text("identity"));
            redirect.addFlashAttribute("flash", Flash.of("member.registered"));
            return "redirect:/p/" + facts.place() + "/members/" + member.id().value();
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(place, null, typed, Problem.of(e), scope, model);
        }
    }

    @GetMapping("/p/{place}/members/{id:[0-9a-f-]{36}}/edit")
    String edit(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var member = pages.member(place, id, scope);
        return form(place, member, typed(member), null, scope, model);
    }

    @PostMapping("/p/{place}/members/{id:[0-9a-f-]{36}}/edit")
    String save(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var member = pages.member(place, id, scope);
        var typed = new Typed(sent);
        try {
            identity.check(typed.text("identity"));
            var after = keeping.edit(
                    member, typed.number("version", 99_999), facts(place, typed, scope), basis(typed), scope, by);
            identity.keep(member.id(), typed.text("identity"));
            redirect.addFlashAttribute("flash", Flash.of("member.edited"));
            return "redirect:/p/" + after.facts().place() + "/members/" + id;
        } catch (EditedMeanwhile e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(place, member, typed(member), Problem.of("category", "member.problem.meanwhile"), scope, model);
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(place, member, typed, Problem.of(e), scope, model);
        }
    }

    @PostMapping("/p/{place}/members/{id:[0-9a-f-]{36}}/leave")
    String leave(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "true") boolean left,
            Scope scope,
            Actor by,
            RedirectAttributes redirect) {
        try {
            keeping.leave(pages.member(place, id, scope), version, left, scope, by);
            redirect.addFlashAttribute("flash", Flash.of(left ? "member.left" : "member.back"));
        } catch (EditedMeanwhile e) {
            redirect.addFlashAttribute("flash", Flash.of("member.problem.meanwhile"));
        }
        return "redirect:/p/" + place + "/members/" + id;
    }

    private MemberFacts facts(PlaceKey place, Typed typed, Scope scope) {
        var compound = PlaceKey.parse(typed.text("compound"))
                .filter(key -> pages.compounds(place, scope).stream()
                        .anyMatch(known -> known.key().equals(key)))
                .orElseThrow(() -> new Refused("compound", "member.problem.compound"));
        var building = typed.text("building");
        var entrance = typed.text("entrance");
        if (building.length() > 30 || entrance.length() > 30) {
            throw new Refused("building", "member.problem.building-long");
        }
        if (building.isEmpty() && !entrance.isEmpty()) {
            throw new Refused("building", "member.sheet.building-needed");
        }
        return new MemberFacts(
                typed.word("category", Category.class),
                typed.word("standing", Standing.class),
                typed.id("organisation").map(OrganisationId::new).orElse(null),
                compound,
                building.isEmpty() ? null : building,
                entrance.isEmpty() ? null : entrance);
    }

    private LegalBasis basis(Typed typed) {
        var basis = bases.find(typed.text("basis")).orElseThrow(() -> new Refused("basis", "member.problem.basis"));
        var on = typed.day("basisOn").orElseThrow(() -> new Refused("basisOn", "member.problem.basis-on"));
        if (on.isAfter(LocalDate.now(clock.withZone(Dates.ZONE)))) {
            throw new Refused("basisOn", "member.problem.basis-on");
        }
        if (!basis.code().equals(LegalBasis.CONSENT)) {
            return new LegalBasis(basis.code(), null, on);
        }
        if (!LegalBasis.HOW.contains(typed.text("basisHow"))) {
            throw new Refused("basisHow", "member.sheet.how-needed");
        }
        return new LegalBasis(basis.code(), typed.text("basisHow"), on);
    }

    private static Typed typed(Member member) {
        var facts = member.facts();
        var fields = new HashMap<String, String>();
        fields.put("category", facts.category().name());
        fields.put("standing", facts.standing().name());
        fields.put("compound", facts.place().value());
        fields.put("building", facts.building() == null ? "" : facts.building());
        fields.put("entrance", facts.entrance() == null ? "" : facts.entrance());
        fields.put(
                "organisation",
                facts.organisation() == null ? "" : facts.organisation().value().toString());
        fields.put("basis", member.basis().code());
        fields.put(
                "basisHow", member.basis().how() == null ? "" : member.basis().how());
        fields.put("basisOn", member.basis().on().toString());
        return new Typed(fields);
    }

    private String form(
            PlaceKey place,
            @Nullable Member standing,
            Typed typed,
            @Nullable Problem problem,
            Scope scope,
            Model model) {
        model.addAttribute(
                "view",
                new EditView(
                        pages.near(place, scope),
                        standing,
                        typed,
                        problem,
                        pages.compounds(place, scope),
                        pages.organisations(place, scope),
                        bases.all(),
                        identity.isOn()));
        return "member/edit";
    }
}
