package org.yuanba.volunteer.sockets;

import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.team.Teams;

/**
 * Teams and requests of a place in figures.
 *
 * @param place which
 * @param teams how many teams
 * @param requests how many requests
 */
public record TeamsSectionView(PlaceKey place, Teams.Counts teams, Requests.Counts requests) {

    /** Below the place. */
    public String url(String below) {
        return "/p/" + place + below;
    }
}
