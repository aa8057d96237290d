package org.yuanba.member.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.exchange.Export;
import org.yuanba.member.web.Problem;
import org.yuanba.member.web.Typed;
import org.yuanba.place.Place;

/**
 * Exports of persons asked for at a place.
 *
 * @param here the place
 * @param exports latest first
 * @param mine those this reader may take now
 * @param asked those this reader asked for
 * @param mayAsk whether she may ask
 * @param mayDecide whether she may decide on others'
 * @param typed what was typed
 * @param problem what is wrong, or none
 */
public record ExportsView(
        Place here,
        List<Export> exports,
        Set<UUID> mine,
        Set<UUID> asked,
        boolean mayAsk,
        boolean mayDecide,
        Typed typed,
        @Nullable Problem problem) {

    /** Address of this page. */
    public String url() {
        return "/p/" + here.key() + "/members/exports";
    }
}
