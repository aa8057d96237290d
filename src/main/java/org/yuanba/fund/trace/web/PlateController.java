package org.yuanba.fund.trace.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yuanba.access.OpenToAll;
import org.yuanba.fund.trace.benefit.Benefits;
import org.yuanba.web.NotHere;

/** What whoever scans the code on a bench reads: who paid for it, who decided, who looks after it. */
@Controller
@OpenToAll
class PlateController {

    private final Benefits benefits;
    private final TraceReading reading;

    PlateController(Benefits benefits, TraceReading reading) {
        this.benefits = benefits;
        this.reading = reading;
    }

    @GetMapping("/t/{code}")
    String show(@PathVariable String code, Model model) {
        var benefit = benefits.coded(code.strip().toUpperCase(Locale.ROOT)).orElseThrow(NotHere::new);
        model.addAttribute("view", reading.of(benefit, true));
        return "fund/trace/plate";
    }
}
