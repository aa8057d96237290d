package org.yuanba.volunteer.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.TeamKind;

/**
 * A team.
 *
 * @param id its id
 * @param place compound or community
 * @param kind what it is
 * @param ground what brought its people together
 * @param name what it is called
 * @param leader who leads it, none while nobody does
 * @param people how many, as it says itself; none when nobody said
 * @param founded its first day
 * @param ended its last day, none while it stands
 * @param version counts changes
 */
public record Team(
        TeamId id,
        PlaceKey place,
        TeamKind kind,
        TeamGround ground,
        String name,
        @Nullable PersonId leader,
        @Nullable Integer people,
        LocalDate founded,
        @Nullable LocalDate ended,
        int version) {

    /** Whether it stands today. */
    public boolean stands() {
        return ended == null;
    }

    /** Where it is read. */
    public String url() {
        return "/p/" + place + "/teams/" + id.value();
    }
}
