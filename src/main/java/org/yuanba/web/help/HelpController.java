package org.yuanba.web.help;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yuanba.access.OpenToAll;

/** Help, the privacy notice and the statement on accessibility; anyone may read them. */
@Controller
@OpenToAll
class HelpController {

    @GetMapping("/help")
    String help(Model model) {
        return show("help", 7, model);
    }

    @GetMapping("/help/privacy")
    String privacy(Model model) {
        return show("privacy", 8, model);
    }

    @GetMapping("/help/accessibility")
    String accessibility(Model model) {
        return show("accessibility", 6, model);
    }

    private static String show(String topic, int sections, Model model) {
        model.addAttribute("view", new HelpView(topic, sections));
        return "web/help";
    }
}
