package org.yuanba.problem.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yuanba.access.OpenToAll;
import org.yuanba.place.Place;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.intake.Hand;
import org.yuanba.problem.intake.Limits;
import org.yuanba.problem.intake.Receipt;
import org.yuanba.problem.intake.Reporter;
import org.yuanba.problem.intake.TakingWithPhoto;

/** Telling a problem on the page behind the code at the gate: what, where, and if one likes a phone and a photo. */
@Controller
@OpenToAll
class TellController {

    private final ReportPages pages;
    private final TakingWithPhoto taking;
    private final Limits limits;
    private final SenderAddress senders;

    TellController(ReportPages pages, TakingWithPhoto taking, Limits limits, SenderAddress senders) {
        this.pages = pages;
        this.taking = taking;
        this.limits = limits;
        this.senders = senders;
    }

    @GetMapping("/b/{code}/report")
    String blank(@PathVariable String code, Model model) {
        return form(pages.yard(code), code, Form.blank(), false, false, model);
    }

    @PostMapping("/b/{code}/report")
    String tell(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var here = pages.yard(code);
        var form = Form.of(sent);
        if (!form.value("website").isEmpty()) {
            return "redirect:/b/" + code;
        }
        var category = pages.category(form);
        var stop = category.stop() != null && form.value("read").isEmpty();
        if (stop || form.value("act").equals("look")) {
            return form(here, code, form, stop, form.value("act").equals("look"), model);
        }
        try {
            var receipt = receive(here, form, category, photo, request);
            model.addAttribute(
                    "view",
                    new ReceiptView(here, "/b/" + code, receipt, category.kind().days()));
            return "problem/receipt";
        } catch (ProblemRefused refused) {
            var often = refused.key().equals("problem.refused.often");
            response.setStatus((often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return form(here, code, form.but(refused), false, false, model);
        }
    }

    private Receipt receive(
            Place here, Form form, Category category, @Nullable MultipartFile photo, HttpServletRequest request) {
        limits.pass("per_address", senders.of(request));
        limits.pass("per_place", here.key().value());
        return taking.take(
                form.report(here.key(), category),
                new Reporter(form.value("called"), form.value("phone")),
                Hand.HERSELF,
                photo);
    }

    private String form(Place here, String code, Form form, boolean stop, boolean look, Model model) {
        model.addAttribute("view", pages.view(here, code, form, stop, look));
        return "problem/report";
    }
}
