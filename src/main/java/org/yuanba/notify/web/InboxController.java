package org.yuanba.notify.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.notify.reading.MessageMarking;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.notify.wording.Wording;
import org.yuanba.place.Places;
import org.yuanba.web.Flash;

/** 消息: what the one signed in was told. */
@Controller
@Requires("*")
class InboxController {

    private final MessageReading reading;
    private final MessageMarking marking;
    private final Wording wording;
    private final Places places;

    InboxController(MessageReading reading, MessageMarking marking, Wording wording, Places places) {
        this.reading = reading;
        this.marking = marking;
        this.wording = wording;
        this.places = places;
    }

    @GetMapping("/inbox")
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Actor by, Model model) {
        var rows = reading.inbox(by, number);
        var names = places.namesOf(
                rows.items().stream().map(row -> row.place()).distinct().toList());
        model.addAttribute("view", new InboxView(rows, reading.unread(by), names, wording));
        return "notify/inbox";
    }

    @PostMapping("/inbox/seen")
    String seen(Actor by, RedirectAttributes redirect) {
        marking.seen(by);
        redirect.addFlashAttribute("flash", Flash.of("notify.flash.seen"));
        return "redirect:/inbox";
    }
}
