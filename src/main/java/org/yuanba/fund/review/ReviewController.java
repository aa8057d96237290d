package org.yuanba.fund.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.fund.bundle.BundleWriting;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** 查账: what stands out, and the signed bundle to take away. */
@Controller
@RequestMapping("/p/{place}/funds")
@Requires("fund:audit")
class ReviewController {

    private final Places places;
    private final Reviewing reviewing;
    private final Thresholds thresholds;
    private final BundleWriting bundles;

    ReviewController(Places places, Reviewing reviewing, Thresholds thresholds, BundleWriting bundles) {
        this.places = places;
        this.reviewing = reviewing;
        this.thresholds = thresholds;
        this.bundles = bundles;
    }

    @GetMapping("/review")
    String review(@PathVariable PlaceKey place, Scope scope, Model model) {
        var found = new EnumMap<Concern, List<StandsOut>>(Concern.class);
        for (var concern : Concern.values()) {
            found.put(concern, reviewing.of(concern, ReviewView.MOST, scope));
        }
        model.addAttribute(
                "view",
                new ReviewView(
                        places.find(place, scope).orElseThrow(NotHere::new),
                        found,
                        reviewing.withoutPapers(scope),
                        thresholds.all(),
                        bundles.fingerprint()));
        return "fund/review/show";
    }

    @GetMapping("/bundle.zip")
    void bundle(@PathVariable PlaceKey place, Scope scope, Actor by, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("yuanba-" + place + ".zip")
                        .build()
                        .toString());
        bundles.write(place, scope, by, response.getOutputStream());
    }
}
