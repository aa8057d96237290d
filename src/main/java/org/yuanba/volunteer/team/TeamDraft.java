package org.yuanba.volunteer.team;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PublicationGate;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamKind;
import org.yuanba.volunteer.VolunteerRefused;

/**
 * What is said about a team.
 *
 * @param kind what it is
 * @param ground what brought its people together
 * @param name what it is called; public
 * @param people how many, or none
 * @param founded its first day
 */
public record TeamDraft(
        TeamKind kind,
        TeamGround ground,
        String name,
        @Nullable Integer people,
        LocalDate founded) {

    private static final int LONGEST = 40;
    private static final int MOST = 999;

    /** Takes away blanks around the name. */
    public TeamDraft {
        name = name.strip();
    }

    void check(PublicationGate gate, LocalDate today) {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new VolunteerRefused("name", "volunteer.refused.name", LONGEST);
        }
        if (!gate.findings(name, Set.of()).isEmpty()) {
            throw new VolunteerRefused("name", "volunteer.refused.private");
        }
        if (people != null && (people < 1 || people > MOST)) {
            throw new VolunteerRefused("people", "volunteer.refused.people", MOST);
        }
        if (founded.isAfter(today)) {
            throw new VolunteerRefused("founded", "volunteer.refused.founded");
        }
    }
}
