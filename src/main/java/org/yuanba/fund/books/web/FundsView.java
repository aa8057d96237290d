package org.yuanba.fund.books.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.books.Yuan;
import org.yuanba.fund.books.order.PaymentOrder;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.books.reading.NatureLine;
import org.yuanba.indicator.Figures;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * The money of a place.
 *
 * @param here the place
 * @param natures what came in, went and lies there, by nature
 * @param funds the funds held at the place itself
 * @param waiting payments that wait
 * @param children the places below
 * @param figures their figures
 */
public record FundsView(
        Place here,
        List<NatureLine> natures,
        List<FundLine> funds,
        List<PaymentOrder> waiting,
        List<Place> children,
        Map<PlaceKey, Figures> figures) {

    private static final Set<FundNature> PUBLIC = Set.of(
            FundNature.FISCAL_SPECIAL,
            FundNature.COMMUNITY_GUARANTEE,
            FundNature.COMMUNITY_INCENTIVE,
            FundNature.PARTY_BUILDING_BUDGET,
            FundNature.PARTY_DUES);

    /** What came in of the public pockets together; its parts stand beside it. */
    public String publicIn() {
        return Yuan.said(natures.stream()
                .filter(line -> PUBLIC.contains(line.nature()))
                .mapToLong(NatureLine::in)
                .sum());
    }

    /** What came in of one nature. */
    public String in(FundNature nature) {
        return Yuan.said(natures.stream()
                .filter(line -> line.nature() == nature)
                .mapToLong(NatureLine::in)
                .sum());
    }

    /** The public pockets. */
    public List<NatureLine> parts() {
        return natures.stream().filter(line -> PUBLIC.contains(line.nature())).toList();
    }

    /** A figure of a place below, in yuan. */
    public String yuan(Place place, String code) {
        var known = figures.get(place.key());
        return Yuan.said(known == null ? 0 : known.amount(code));
    }

    /** Whether it is a community or a compound, where plans are made. */
    public boolean isNear() {
        return here.level().compareTo(PlaceLevel.COMMUNITY) >= 0;
    }

    /** Below this page. */
    public String url(String below) {
        return "/p/" + here.key() + "/funds" + below;
    }
}
