package org.yuanba.person.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.OpenToAll;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.PersonalLinks;
import org.yuanba.person.spi.LinkPurpose;
import org.yuanba.web.Flash;

/** What a personal link opens; opening it changes nothing, whatever scans it. */
@Controller
@OpenToAll
class OpenLinkController {

    private final PersonalLinks links;
    private final List<LinkPurpose> purposes;

    OpenLinkController(PersonalLinks links, List<LinkPurpose> purposes) {
        this.links = links;
        this.purposes = purposes;
    }

    @GetMapping("/l/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        guard(response);
        var link = links.find(token).filter(this::isKnown);
        if (link.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "person/link-ended";
        }
        model.addAttribute("fragment", of(link.get()).show(link.get()));
        model.addAttribute("link", link.get());
        return "person/link";
    }

    @PostMapping("/l/{token}")
    String act(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        guard(response);
        var link = links.find(token).filter(this::isKnown);
        if (link.isPresent()) {
            redirect.addFlashAttribute("flash", Flash.of(of(link.get()).act(link.get(), sent)));
        }
        return "redirect:/l/" + token;
    }

    /** Neither kept by the browser nor told to the next page. */
    private static void guard(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private boolean isKnown(OpenedLink link) {
        return purposes.stream().anyMatch(purpose -> purpose.code().equals(link.purpose()));
    }

    private LinkPurpose of(OpenedLink link) {
        return purposes.stream()
                .filter(purpose -> purpose.code().equals(link.purpose()))
                .findFirst()
                .orElseThrow();
    }
}
