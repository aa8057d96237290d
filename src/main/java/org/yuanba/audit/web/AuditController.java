package org.yuanba.audit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.access.spi.PlaceNames;
import org.yuanba.audit.AuditFilter;
import org.yuanba.audit.AuditLine;
import org.yuanba.audit.AuditLog;
import org.yuanba.audit.web.AuditView.Asked;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** The trail for the audit administrator, and what happened in one place for those who work there. */
@Controller
class AuditController {

    private static final int PAGE = 50;

    private final AuditLog log;
    private final PlaceNames names;
    private final Clock clock;

    AuditController(AuditLog log, PlaceNames names, Clock clock) {
        this.log = log;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/audit")
    @Requires("audit:view")
    String all(@ModelAttribute("asked") Asked asked, Scope scope, Model model) {
        var place = Optional.ofNullable(asked.place())
                .map(text -> scope.require(PlaceKey.parse(text).orElseThrow(NotHere::new)));
        var within = place.map(scope::within).orElse(scope);
        return show("/audit", asked, log.everything(filter(asked), within, PAGE + 1), model);
    }

    @GetMapping("/p/{place}/history")
    @Requires("place:view")
    String here(@PathVariable PlaceKey place, @ModelAttribute("asked") Asked asked, Scope scope, Model model) {
        return show(
                "/p/" + place + "/history", asked, log.ofThePlace(filter(asked), scope.within(place), PAGE + 1), model);
    }

    private String show(String base, Asked asked, List<AuditLine> found, Model model) {
        var lines = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? new AuditFilter.Position(lines.getLast().at(), lines.getLast().id()).toString()
                : null;
        var places = names.namesOf(lines.stream().map(AuditLine::place).collect(Collectors.toSet()));
        model.addAttribute("view", new AuditView(base, asked, lines, places, log.modules(), next));
        return "audit/list";
    }

    private AuditFilter filter(Asked asked) {
        return new AuditFilter(
                id(asked.by()),
                asked.module(),
                id(asked.subject()),
                since(asked.days()),
                asked.before() == null
                        ? null
                        : AuditFilter.Position.parse(asked.before()).orElseThrow(NotHere::new));
    }

    private @Nullable Instant since(@Nullable Integer days) {
        return days == null
                ? null
                : LocalDate.now(clock.withZone(Dates.ZONE))
                        .minusDays(Math.clamp(days, 1, 3650) - 1)
                        .atStartOfDay(Dates.ZONE)
                        .toInstant();
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }
}
