package org.yuanba.volunteer.sockets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.team.Team;

/**
 * How to ask for help, on the blackboard.
 *
 * @param compound which
 * @param phone whom to call, or none
 * @param teams the teams
 * @param coming what is on
 */
public record HelpSectionView(PlaceKey compound, @Nullable String phone, List<TeamLine> teams, List<Activity> coming) {

    /** The page on which one asks. */
    public String ask() {
        return "/ask/" + compound;
    }

    /** The digits of the phone. */
    public String digits() {
        return phone == null ? "" : phone.replaceAll("[^0-9+]", "");
    }

    /**
     * A team with its leader.
     *
     * @param team which
     * @param leader how the leader agreed to be called, empty otherwise
     */
    public record TeamLine(Team team, String leader) {}
}
