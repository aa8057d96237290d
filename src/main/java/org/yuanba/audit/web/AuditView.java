package org.yuanba.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yuanba.audit.AuditLine;
import org.yuanba.shared.PlaceKey;

/**
 * A page of the trail.
 *
 * @param base the address without filters
 * @param asked what is filtered by
 * @param lines the entries, newest first
 * @param places the names of the places in them
 * @param modules the modules one may filter by
 * @param next where the next page begins, or none
 */
public record AuditView(
        String base,
        Asked asked,
        List<AuditLine> lines,
        Map<PlaceKey, String> places,
        Set<String> modules,
        @Nullable String next) {

    /** How many days back one may look with one click. */
    public static final List<Integer> SPANS = List.of(1, 7, 30);

    /**
     * The filters as they stand in the address.
     *
     * @param by account, or none
     * @param module module, or none
     * @param subject record, or none
     * @param days how many days back, today being one, or none
     * @param place key of a place, or none
     * @param before where the page begins, or none
     */
    public record Asked(
            @Nullable String by,
            @Nullable String module,
            @Nullable String subject,
            @Nullable Integer days,
            @Nullable String place,
            @Nullable String before) {}

    /** The name of the place, or its key when it has none any more. */
    public String nameOf(PlaceKey place) {
        return places.getOrDefault(place, place.value());
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return asked.by() != null || asked.module() != null || asked.subject() != null || asked.place() != null;
    }

    /** This page with one filter set anew, or taken away; always from the newest. */
    public String with(String name, @Nullable Object value) {
        return url(name, value, null);
    }

    /** The next page with the same filters. */
    public String older() {
        return url("", null, next);
    }

    private String url(String name, @Nullable Object value, @Nullable String before) {
        var url = UriComponentsBuilder.fromPath(base);
        add(url, "by", name, value, asked.by());
        add(url, "module", name, value, asked.module());
        add(url, "subject", name, value, asked.subject());
        add(url, "days", name, value, asked.days());
        add(url, "place", name, value, asked.place());
        if (before != null) {
            url.queryParam("before", before);
        }
        return url.encode().build().toUriString();
    }

    private static void add(
            UriComponentsBuilder url, String own, String name, @Nullable Object value, @Nullable Object standing) {
        var now = own.equals(name) ? value : standing;
        if (now != null) {
            url.queryParam(own, now);
        }
    }

    /** How the account filtered by is called, from the entries shown. */
    public String actor() {
        return lines.isEmpty() ? "–" : lines.getFirst().actor();
    }

    /** The filters that stand, by name, with the value shown. */
    public List<String> standing() {
        var names = new ArrayList<String>();
        if (asked.by() != null) {
            names.add("by");
        }
        if (asked.subject() != null) {
            names.add("subject");
        }
        if (asked.place() != null) {
            names.add("place");
        }
        return names;
    }
}
