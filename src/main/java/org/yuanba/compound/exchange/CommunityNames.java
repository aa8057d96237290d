package org.yuanba.compound.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.Scope;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Which community a cell means: its code, or its name as far as district, street and the importer's scope make it one. */
final class CommunityNames {

    private static final List<String> COMMUNITY_ENDS =
            List.of("社区居民委员会", "社区居委会", "居民委员会", "居委会", "村民委员会", "村委会", "社区");
    private static final List<String> UPPER_ENDS = List.of("街道办事处", "街道办", "街道", "办事处", "区", "县", "市", "镇", "乡");

    private static final Pattern CODE = Pattern.compile("[0-9]{12}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, List<Place>> byStem = new HashMap<>();
    private final Map<PlaceKey, Place> byKey = new HashMap<>();

    CommunityNames(List<Place> communities, List<Place> above) {
        for (var community : communities) {
            byKey.put(community.key(), community);
            byStem.computeIfAbsent(stem(community.name(), COMMUNITY_ENDS), stem -> new ArrayList<>())
                    .add(community);
        }
        above.forEach(place -> byKey.put(place.key(), place));
    }

    /** The community of a name, or why there is none. */
    Answer find(String text, @Nullable String district, @Nullable String street, Scope within) {
        var named = named(text);
        if (named.isEmpty()) {
            return new Unclear(List.of(), "compound.sheet.community-unknown", List.of(text));
        }
        var there = named.stream()
                .filter(place -> lies(place, PlaceLevel.DISTRICT, district) && lies(place, PlaceLevel.STREET, street))
                .toList();
        if (there.isEmpty()) {
            return new Unclear(named, "compound.sheet.community-elsewhere", List.of(text, said(named)));
        }
        var mine = there.stream().filter(place -> meets(within, place.key())).toList();
        if (mine.isEmpty()) {
            return new Unclear(there, "compound.sheet.community-outside", List.of(said(there)));
        }
        return mine.size() == 1
                ? new One(mine.getFirst().key())
                : new Unclear(mine, "compound.sheet.community-ambiguous", List.of(text, said(mine)));
    }

    /** The name of a place of the tree, empty when there is none. */
    String name(PlaceKey key) {
        var place = byKey.get(key);
        return place == null ? "" : place.name();
    }

    private List<Place> named(String text) {
        if (CODE.matcher(text).matches()) {
            var place = byKey.get(new PlaceKey(text));
            return place == null ? List.of() : List.of(place);
        }
        return byStem.getOrDefault(stem(text, COMMUNITY_ENDS), List.of());
    }

    private boolean lies(Place place, PlaceLevel level, @Nullable String told) {
        return told == null
                || told.equals(name(place.key().at(level)))
                || told.equals(place.key().at(level).value())
                || stem(name(place.key().at(level)), UPPER_ENDS).equals(stem(told, UPPER_ENDS));
    }

    private static boolean meets(Scope within, PlaceKey community) {
        return within.covers(community) || within.roots().stream().anyMatch(community::covers);
    }

    private String said(List<Place> places) {
        return places.stream()
                .limit(6)
                .map(place -> name(place.key().at(PlaceLevel.DISTRICT))
                        + name(place.key().at(PlaceLevel.STREET)).replace("办事处", "")
                        + place.shortName())
                .collect(Collectors.joining("、"));
    }

    private static String stem(String name, List<String> ends) {
        var bare = BLANKS.matcher(name).replaceAll("");
        for (var end : ends) {
            if (bare.endsWith(end) && bare.length() > end.length()) {
                var stem = bare.substring(0, bare.length() - end.length());
                return end.startsWith("村") && !stem.endsWith("村") ? stem + "村" : stem;
            }
        }
        return bare;
    }

    /** What a cell means. */
    sealed interface Answer {}

    /** One community. */
    record One(PlaceKey key) implements Answer {}

    /** None, or more than one. */
    record Unclear(List<Place> candidates, String reason, List<Object> arguments) implements Answer {}
}
