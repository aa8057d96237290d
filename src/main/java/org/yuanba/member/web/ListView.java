package org.yuanba.member.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.Category;
import org.yuanba.member.listing.MemberLine;
import org.yuanba.member.listing.MemberQuestion;
import org.yuanba.place.Place;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * 党员与队伍 of a place.
 *
 * @param here the place
 * @param below the places below
 * @param totals by category, from the census
 * @param rows the records on this page, none for those without the right to them
 * @param counts the kept counts of records by category
 * @param question what was asked
 * @param words what was looked for, or an empty text
 * @param places names of the rows' compounds and communities
 * @param organisations names of the rows' organisations
 */
public record ListView(
        Place here,
        List<Place> below,
        RollUp.Totals totals,
        @Nullable PageOf<MemberLine> rows,
        Map<Category, Long> counts,
        MemberQuestion question,
        String words,
        Map<PlaceKey, String> places,
        Map<UUID, String> organisations) {

    /** Codes of the totals, in their order. */
    public List<String> codes() {
        return RollUp.CODES;
    }

    /** Whether this is above the community: then nobody is looked for by name. */
    public boolean isAbove() {
        return MemberPages.isAbove(here.key());
    }

    /** Whether rounds and units are kept here. */
    public boolean isCommunity() {
        return here.level() == PlaceLevel.COMMUNITY;
    }

    /** How many records there are. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many records of a category. */
    public long count(Category category) {
        return counts.getOrDefault(category, 0L);
    }

    /** The compound of a row, as it is said. */
    public String compound(MemberLine row) {
        var key = new PlaceKey(row.place());
        return places.getOrDefault(key, row.place());
    }

    /** The community of a row, as it is said. */
    public String community(MemberLine row) {
        var key = new PlaceKey(row.place()).at(PlaceLevel.COMMUNITY);
        return places.getOrDefault(key, key.value());
    }

    /** The organisation of a row, or a dash. */
    public String organisation(MemberLine row) {
        var organisation = row.organisation();
        return organisation == null ? "—" : organisations.getOrDefault(organisation, "—");
    }

    /** Address of this tab. */
    public String url() {
        return "/p/" + here.key() + "/members";
    }

    /** Address of one record. */
    public String url(MemberLine row) {
        return "/p/" + row.place() + "/members/" + row.id();
    }

    /** The list of one category, or of all when it is chosen already. */
    public String url(Category category) {
        return category == question.category() ? url() : url() + "?category=" + category;
    }

    /** Another page of the list. */
    public String url(int page) {
        var category = question.category();
        var organisation = question.organisation();
        return url() + "?page=" + page + (category == null ? "" : "&category=" + category)
                + (organisation == null ? "" : "&organisation=" + organisation);
    }
}
