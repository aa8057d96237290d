package org.yuanba.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yuanba.indicator.Figure;
import org.yuanba.indicator.Figures;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.coverage.CompoundsByCover.Row;
import org.yuanba.organisation.coverage.Cover;
import org.yuanba.organisation.formation.Formation;
import org.yuanba.place.Place;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Organisations of a place above the compounds.
 *
 * @param here the place
 * @param now its figures
 * @param children the places below
 * @param figures of the places below
 * @param lacking the first compounds nobody answers for
 * @param formations the cases that wait
 * @param own the organisations of the place itself
 */
public record RollUpView(
        Place here,
        Figures now,
        List<Place> children,
        Map<PlaceKey, Figures> figures,
        PageOf<Row> lacking,
        List<Formation> formations,
        List<OrganisationRecord> own) {

    private static final double FULL = 52;

    /** A figure of the place. */
    public Figure figure(String code) {
        return now.find(code).orElseThrow();
    }

    /** The parts of coverage that are columns of the table. */
    public List<Cover> columns() {
        return List.of(Cover.OWN, Cover.JOINT, Cover.FUNCTIONAL, Cover.GROUP);
    }

    /** How many compounds stand there. */
    public long compounds(PlaceKey where) {
        return amount(where, "compounds");
    }

    /** How many compounds of a place below fall under a code. */
    public long amount(PlaceKey where, String code) {
        var known = where.equals(here.key()) ? now : figures.get(where);
        return known == null ? 0 : known.amount(code);
    }

    /** Length of the bar: the part of that place's compounds nobody answers for. */
    public String bar(PlaceKey where) {
        var compounds = compounds(where);
        return String.format(
                Locale.ROOT, "%.1f", compounds == 0 ? 0.0 : FULL * amount(where, "org_coverage.none") / compounds);
    }

    /** The list of compounds below a place that are covered like this. */
    public String listUrl(PlaceKey where, String cover) {
        return "/p/" + where + "/organisations/compounds?cover=" + cover;
    }

    /** An address below this tab. */
    public String url(String below) {
        return "/p/" + here.key() + "/organisations" + below;
    }

    /** Whether compounds of this place form organisations here: a community. */
    public boolean isCommunity() {
        return here.level() == PlaceLevel.COMMUNITY;
    }
}
