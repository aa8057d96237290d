package org.yuanba.fund.trace.web;

import java.util.ArrayList;
import java.util.List;
import org.yuanba.fund.trace.benefit.Benefit;
import org.yuanba.fund.trace.flow.PlaceFlows;
import org.yuanba.fund.trace.flow.Sankey;
import org.yuanba.place.Place;
import org.yuanba.web.Page;

/**
 * Where the money of a place came from and for what it went.
 *
 * @param here the place
 * @param flows the money
 * @param benefits what stands there, the latest
 */
public record FlowView(Place here, PlaceFlows flows, List<Benefit> benefits) {

    /** The picture, in the reader's language. */
    public Sankey picture(Page page) {
        var drawn = new ArrayList<Sankey.Flow>();
        flows.came()
                .forEach(came -> drawn.add(new Sankey.Flow(
                        0, page.t(came.key()), page.t(came.nature().key()), came.fen())));
        flows.went()
                .forEach(went ->
                        drawn.add(new Sankey.Flow(1, page.t(went.nature().key()), use(page, went), went.fen())));
        flows.natures()
                .forEach(line -> drawn.add(
                        new Sankey.Flow(1, page.t(line.nature().key()), page.t("fund.flow.passed"), line.passed())));
        flows.natures()
                .forEach(line -> drawn.add(
                        new Sankey.Flow(1, page.t(line.nature().key()), page.t("fund.flow.lying"), line.lying())));
        return Sankey.of(drawn);
    }

    /** What it went for, in words. */
    public static String use(Page page, PlaceFlows.Went went) {
        var what = went.what();
        return what == null ? page.t(went.purpose().key()) : what;
    }

    /** Below the books of the place. */
    public String url(String below) {
        return "/p/" + here.key() + "/funds" + below;
    }
}
