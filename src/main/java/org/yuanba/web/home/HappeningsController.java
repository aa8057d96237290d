package org.yuanba.web.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** The longer list behind the card 最近发生的事. */
@Controller
@Requires("*")
class HappeningsController {

    private static final int MOST = 100;

    private final Happenings happenings;

    HappeningsController(Happenings happenings) {
        this.happenings = happenings;
    }

    @GetMapping("/p/{place}/log")
    String list(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute("view", new HappeningsView(happenings.latest(scope, MOST)));
        return "web/log";
    }
}
