package org.yuanba.place.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Requires;
import org.yuanba.place.division.DivisionEdition;
import org.yuanba.place.division.DivisionImporting;
import org.yuanba.place.redraw.Mapping;
import org.yuanba.place.redraw.RedrawPlan;
import org.yuanba.place.redraw.RedrawRefused;
import org.yuanba.place.redraw.TreeRedrawing;

/** Newer editions of the national divisions: hand one in, see what it would change, and say yes. */
@Controller
@Requires(TreeRedrawing.PERMISSION)
@RequestMapping("/places/editions")
class EditionsController {

    private static final int LONGEST_SOURCE = 120;

    private final TreeRedrawing redrawing;
    private final DivisionImporting importing;
    private final Clock clock;

    EditionsController(TreeRedrawing redrawing, DivisionImporting importing, Clock clock) {
        this.redrawing = redrawing;
        this.importing = importing;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor by, Model model) {
        model.addAttribute("view", view(by, null));
        return "place/editions";
    }

    @PostMapping
    String take(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Actor by,
            HttpServletResponse response,
            Model model)
            throws IOException {
        redrawing.editions(by);
        var name = file.getOriginalFilename();
        var source = name == null || name.isBlank() ? "?" : name.substring(0, Math.min(name.length(), LONGEST_SOURCE));
        try (var bytes = file.getInputStream()) {
            var outcome = importing.importFile(bytes, source, asOf == null ? LocalDate.now(clock) : asOf);
            if (outcome.edition() != null) {
                return "redirect:/places/editions/" + outcome.edition();
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(by, outcome));
            return "place/editions";
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(by, DivisionImporting.Outcome.unreadable()));
            return "place/editions";
        }
    }

    @GetMapping("/{edition}")
    String show(@PathVariable UUID edition, Actor by, Model model) {
        return show(edition, "", List.of(), by, model);
    }

    @PostMapping("/{edition}")
    String compare(@PathVariable UUID edition, @RequestParam(defaultValue = "") String said, Actor by, Model model) {
        return show(edition, said, List.of(), by, model);
    }

    @PostMapping("/{edition}/apply")
    String apply(
            @PathVariable UUID edition,
            @RequestParam(defaultValue = "") String said,
            @RequestParam String shown,
            Actor by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            redrawing.apply(edition, lines(said), shown, by);
        } catch (RedrawRefused e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(edition, said, e.problems(), by, model);
        }
        next.addFlashAttribute("flash", "place.editions.applied");
        return "redirect:/places/editions/" + edition;
    }

    private String show(UUID edition, String said, List<RedrawPlan.Problem> refused, Actor by, Model model) {
        var found = edition(edition, by);
        var plan = redrawing.compare(edition, lines(said), by);
        model.addAttribute("view", new EditionView(found, said, plan, refused));
        return "place/edition";
    }

    private DivisionEdition edition(UUID id, Actor by) {
        return redrawing.editions(by).stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OutOfScope(redrawing.root()));
    }

    private EditionsView view(Actor by, DivisionImporting.@Nullable Outcome refused) {
        return new EditionsView(redrawing.root(), redrawing.editions(by), refused);
    }

    private static Mapping.Lines lines(String said) {
        return Mapping.parse(said, "from,to");
    }
}
