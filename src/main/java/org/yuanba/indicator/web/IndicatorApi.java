package org.yuanba.indicator.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanba.access.OpenToAll;
import org.yuanba.indicator.Asked;
import org.yuanba.indicator.Basis;
import org.yuanba.shared.PlaceKey;

/** {@code GET /api/places/{key}/indicators}: the figures of a place as data; {@link IndicatorDoor} says to whom. */
@RestController
@OpenToAll
class IndicatorApi {

    private final IndicatorDoor door;
    private final IndicatorAnswers answers;

    IndicatorApi(IndicatorDoor door, IndicatorAnswers answers) {
        this.door = door;
        this.answers = answers;
    }

    @GetMapping("/api/places/{place}/indicators")
    IndicatorAnswer figures(
            @PathVariable PlaceKey place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(name = "code", defaultValue = "") List<String> codes,
            @RequestParam(defaultValue = "false") boolean children,
            @RequestParam(name = "basis", defaultValue = "then") String basisCode,
            HttpServletRequest request)
            throws ServletRequestBindingException {
        var visitor = door.open(place, request.getRemoteAddr());
        var basis =
                Basis.ofCode(basisCode).orElseThrow(() -> new ServletRequestBindingException("basis is now or then"));
        return answers.of(place, new Asked(date, basis), answers.measures(codes), children, visitor, request);
    }
}
