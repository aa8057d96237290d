package org.yuanba.fund.open;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yuanba.access.OpenToAll;
import org.yuanba.fund.CallId;
import org.yuanba.fund.PitchId;

/** Calls, and pitch events once their rule is published: anyone may read them. */
@Controller
@OpenToAll
class PitchPublicController {

    private final OpenPages pages;

    PitchPublicController(OpenPages pages) {
        this.pages = pages;
    }

    @GetMapping("/calls/{id}")
    String call(@PathVariable UUID id, Model model) {
        model.addAttribute("view", pages.call(new CallId(id)));
        return "fund/open/call";
    }

    @GetMapping("/calls/{id}/form")
    String form(@PathVariable UUID id, Model model) {
        model.addAttribute("view", pages.call(new CallId(id)));
        return "fund/open/form";
    }

    @GetMapping("/pitches/{id}")
    String pitch(@PathVariable UUID id, Model model) {
        model.addAttribute("view", pages.pitch(new PitchId(id)));
        return "fund/open/pitch";
    }

    @GetMapping("/pitches/{id}/ballots.pb")
    ResponseEntity<String> ballots(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"ballots.pb\"")
                .body(pages.election(new PitchId(id)));
    }

    @GetMapping("/pitches/{id}/sheet")
    String sheet(@PathVariable UUID id, Model model) {
        model.addAttribute("view", pages.pitch(new PitchId(id)));
        return "fund/open/sheet";
    }
}
