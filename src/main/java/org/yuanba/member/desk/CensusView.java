package org.yuanba.member.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.Category;
import org.yuanba.member.census.Census;
import org.yuanba.member.census.Outcome;
import org.yuanba.member.census.Sheet;
import org.yuanba.member.census.Tally;
import org.yuanba.member.web.Problem;
import org.yuanba.member.web.Typed;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * Rounds of a community, one round, or one of its sheets.
 *
 * @param here the community
 * @param rounds its rounds, latest first; empty on the page of one
 * @param census the round, or none
 * @param sheets the sheets shown
 * @param names names of their compounds
 * @param typed what was typed
 * @param problem what is wrong with a form, or none
 */
public record CensusView(
        Place here,
        List<Census> rounds,
        @Nullable Census census,
        List<Sheet> sheets,
        Map<PlaceKey, String> names,
        Typed typed,
        @Nullable Problem problem) {

    /** Address of the rounds. */
    public String url() {
        return "/p/" + here.key() + "/members/census";
    }

    /** Address of a round. */
    public String url(Census round) {
        return url() + "/" + round.id();
    }

    /** Address of a sheet. */
    public String url(Sheet sheet) {
        return url() + "/" + sheet.census() + "/sheets/" + sheet.id();
    }

    /** The sheets by compound, in walking order. */
    public Map<PlaceKey, List<Sheet>> byCompound() {
        var grouped = new LinkedHashMap<PlaceKey, List<Sheet>>();
        for (var sheet : sheets) {
            grouped.computeIfAbsent(sheet.place(), key -> new java.util.ArrayList<>())
                    .add(sheet);
        }
        return grouped;
    }

    /** The name of a compound. */
    public String name(PlaceKey compound) {
        return names.getOrDefault(compound, compound.value());
    }

    /** The one sheet of a page for keying in. */
    public Sheet sheet() {
        return sheets.getFirst();
    }

    /** What was told, all sheets together. */
    public Tally total() {
        return sheets.stream().map(Sheet::told).reduce(Tally.NOBODY, Tally::plus);
    }

    /** How many doors had this outcome, all sheets together. */
    public long count(Outcome outcome) {
        return sheets.stream().mapToLong(sheet -> sheet.count(outcome)).sum();
    }

    /** Every outcome. */
    public Outcome[] outcomes() {
        return Outcome.values();
    }

    /** Every category. */
    public Category[] categories() {
        return Category.values();
    }

    /** What stands in the field of a category. */
    public String number(Category category) {
        var typedNumber = typed.text(category.name());
        var told = sheet().tally();
        return !typedNumber.isEmpty() ? typedNumber : told == null ? "" : Integer.toString(told.of(category));
    }

    /** The outcome in the field of a door. */
    public Outcome outcome(int door) {
        var chosen = typed.text("door" + door);
        return chosen.isEmpty() ? sheet().outcomes().get(door) : Outcome.of(chosen.charAt(0));
    }
}
