package org.yuanba.fund.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
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
import org.yuanba.fund.CallId;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchPlanning;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Flash;
import org.yuanba.web.NotHere;

/** Planning and running a pitch event. */
@Controller
@RequestMapping("/p/{place}/pitches")
class PitchController {

    private final PitchPages pages;
    private final Pitches pitches;
    private final PitchPlanning planning;
    private final PitchActs acts;

    PitchController(PitchPages pages, Pitches pitches, PitchPlanning planning, PitchActs acts) {
        this.pages = pages;
        this.pitches = pitches;
        this.planning = planning;
        this.acts = acts;
    }

    @GetMapping("/new")
    @Requires("project:run")
    String blank(@PathVariable PlaceKey place, @RequestParam UUID call, Scope scope, Model model) {
        var form = Form.blank()
                .with("rule", "MES_ADD1U")
                .with("kind", "APPROVAL")
                .with("satisfaction", "COST")
                .with("mostChoices", "3")
                .with("minutesEach", "8")
                .with("begins", LocalTime.of(14, 30))
                .with("increment", "1")
                .with("jurorPercent", "0")
                .with("passPercent", "0");
        model.addAttribute("view", pages.planning(new CallId(call), place, form, scope));
        return "fund/pitch/new";
    }

    @PostMapping
    @Requires("project:run")
    String plan(
            @PathVariable PlaceKey place,
            @RequestParam UUID call,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = Form.of(sent);
        try {
            var id = planning.plan(new CallId(call), PitchForm.read(form), scope, by);
            redirect.addFlashAttribute("flash", Flash.of("pitch.flash.planned"));
            return "redirect:/p/" + place + "/pitches/" + id.value();
        } catch (ProjectRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.planning(new CallId(call), place, form.but(refused), scope));
            return "fund/pitch/new";
        }
    }

    @GetMapping("/{id}")
    @Requires("project:view")
    String show(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        model.addAttribute("view", pages.desk(get(place, id, scope), Form.blank(), scope));
        return "fund/pitch/desk";
    }

    @GetMapping("/{id}/codes")
    @Requires("project:run")
    String codes(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        model.addAttribute("view", pages.papers(get(place, id, scope), scope));
        return "fund/pitch/codes";
    }

    @PostMapping("/{id}")
    @Requires("project:run")
    String act(
            @PathVariable PlaceKey place,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Scope scope,
            Actor by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var pitch = get(place, id, scope);
        var form = Form.of(sent);
        try {
            redirect.addFlashAttribute("flash", acts.take(pitch, form, scope, by));
            return "redirect:" + pitch.url();
        } catch (ProjectRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.desk(get(place, id, scope), form.but(refused), scope));
            return "fund/pitch/desk";
        }
    }

    private Pitch get(PlaceKey place, UUID id, Scope scope) {
        return pitches.find(new PitchId(id), scope)
                .filter(one -> one.place().equals(place))
                .orElseThrow(NotHere::new);
    }
}
