package org.yuanba.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OpenToAll;

/** The page one signs in on. */
@Controller
@OpenToAll
class SignInController {

    @GetMapping("/sign-in")
    String show(@RequestParam(required = false) String refused, Model model) {
        model.addAttribute("refused", refused != null);
        return "access/sign-in";
    }
}
