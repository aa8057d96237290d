package org.yuanba.volunteer.web;

import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;
import org.yuanba.volunteer.team.Team;

/**
 * The form of a team.
 *
 * @param here its place
 * @param team the one that is changed, none for a new one
 * @param form what was typed
 */
public record TeamFormView(Place here, @Nullable Team team, Form form) {

    /** Where it is sent. */
    public String action() {
        return team == null ? "/p/" + here.key() + "/teams" : team.url();
    }
}
