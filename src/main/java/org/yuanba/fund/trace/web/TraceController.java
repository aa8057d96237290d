package org.yuanba.fund.trace.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.trace.Tracing;
import org.yuanba.fund.trace.benefit.BenefitId;
import org.yuanba.fund.trace.benefit.Benefits;
import org.yuanba.fund.trace.flow.FlowReading;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** 惠从何来 for staff: the money of a place as a picture, a benefit back to its sources, a source to all it bought. */
@Controller
@RequestMapping("/p/{place}/funds")
@Requires("fund:view")
class TraceController {

    private static final int LATEST = 30;

    private final Places places;
    private final FlowReading flows;
    private final Benefits benefits;
    private final Tracing tracing;
    private final TraceReading reading;

    TraceController(Places places, FlowReading flows, Benefits benefits, Tracing tracing, TraceReading reading) {
        this.places = places;
        this.flows = flows;
        this.benefits = benefits;
        this.tracing = tracing;
        this.reading = reading;
    }

    @GetMapping("/flow")
    String flow(@PathVariable PlaceKey place, Scope scope, Model model) {
        model.addAttribute(
                "view",
                new FlowView(
                        places.find(place, scope).orElseThrow(NotHere::new),
                        flows.of(place, scope),
                        benefits.latest(scope, LATEST)));
        return "fund/trace/flow";
    }

    @GetMapping("/benefits/{id}")
    String benefit(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var benefit = benefits.find(new BenefitId(id), scope)
                .filter(one -> one.place().equals(place))
                .orElseThrow(NotHere::new);
        model.addAttribute("view", reading.of(benefit, false));
        return "fund/trace/show";
    }

    @GetMapping("/benefits/{id}/plate")
    String plate(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var benefit = benefits.find(new BenefitId(id), scope)
                .filter(one -> one.place().equals(place))
                .orElseThrow(NotHere::new);
        model.addAttribute("view", reading.plate(benefit));
        return "fund/trace/hang";
    }

    @GetMapping("/sources/{id}")
    String source(@PathVariable PlaceKey place, @PathVariable UUID id, Scope scope, Model model) {
        var line = reading.inflow(new MovementId(id), place, scope).orElseThrow(NotHere::new);
        model.addAttribute(
                "view",
                new SourceView(
                        places.find(place, scope).orElseThrow(NotHere::new), line, tracing.bought(line.id(), scope)));
        return "fund/trace/source";
    }
}
