package org.yuanba.fund.project.sockets;

import org.yuanba.fund.project.ProjectCounts.Counts;
import org.yuanba.shared.PlaceKey;

/**
 * Projects of a place in figures.
 *
 * @param place which
 * @param counts how many
 */
public record ProjectsSectionView(PlaceKey place, Counts counts) {

    /** Below the place. */
    public String url(String below) {
        return "/p/" + place + below;
    }
}
