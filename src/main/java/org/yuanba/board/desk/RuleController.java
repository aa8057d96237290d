package org.yuanba.board.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.yuanba.board.notice.DayKind;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.NoticeRules;
import org.yuanba.board.notice.Refusal;
import org.yuanba.board.notice.RuleKeeping;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;

/** The rules on how long notices stand. */
@Controller
@Requires("board:rules")
@RequestMapping("/notice-rules")
class RuleController {

    private final NoticeRules rules;
    private final RuleKeeping keeping;
    private final Places places;

    RuleController(NoticeRules rules, RuleKeeping keeping, Places places) {
        this.rules = rules;
        this.keeping = keeping;
        this.places = places;
    }

    @GetMapping
    String list(Scope scope, Actor by, Model model) {
        return page(scope, by, Map.of(), List.of(), model);
    }

    @PostMapping
    String enter(
            @RequestParam String place,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String minDays,
            @RequestParam(defaultValue = "CALENDAR") DayKind dayKind,
            @RequestParam(defaultValue = "") String source,
            Scope scope,
            Actor by,
            Model model,
            RedirectAttributes redirect) {
        try {
            var where = scope.require(PlaceKey.parse(place).orElse(scope.roots().getFirst()));
            int days = minDays.matches("[0-9]{1,3}") ? Integer.parseInt(minDays) : 0;
            keeping.enter(where, title.strip(), days, dayKind, source.strip(), by);
            return back("rule.flash.entered", redirect);
        } catch (NoticeRefused refused) {
            return page(
                    scope, by, Map.of("title", title, "minDays", minDays, "source", source), refused.refusals(), model);
        }
    }

    @PostMapping("/{id}/sign-off")
    String signOff(@PathVariable UUID id, Scope scope, Actor by, Model model, RedirectAttributes redirect) {
        try {
            keeping.signOff(id, scope, by);
            return back("rule.flash.signed", redirect);
        } catch (NoticeRefused refused) {
            return page(scope, by, Map.of(), refused.refusals(), model);
        }
    }

    @PostMapping("/{id}/retire")
    String retire(@PathVariable UUID id, Scope scope, Actor by, RedirectAttributes redirect) {
        keeping.retire(id, scope, by);
        return back("rule.flash.retired", redirect);
    }

    private static String back(String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.of(said));
        return "redirect:/notice-rules";
    }

    private String page(Scope scope, Actor by, Map<String, String> typed, List<Refusal> refusals, Model model) {
        var entered = rules.in(scope);
        var names = places.namesOf(java.util.stream.Stream.concat(
                        scope.roots().stream(), entered.stream().map(rule -> rule.place()))
                .toList());
        model.addAttribute(
                "view",
                new RulesView(entered, scope.roots(), names, by.account().value(), typed, refusals));
        return "board/desk/rules";
    }
}
