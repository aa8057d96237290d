package org.yuanba.volunteer.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PublicationGate;
import org.yuanba.volunteer.VolunteerRefused;

/**
 * What is said about an activity.
 *
 * @param kind what it is
 * @param title what it is called
 * @param body more about it
 * @param day when
 * @param from it begins
 * @param until it ends
 * @param location where
 * @param capacity how many can come, or none
 * @param materials what is needed
 */
public record ActivityDraft(
        Activity.Kind kind,
        String title,
        String body,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        String location,
        @Nullable Integer capacity,
        String materials) {

    private static final int MOST = 2_000;

    /** Takes away blanks around texts. */
    public ActivityDraft {
        title = title.strip();
        body = body.strip();
        location = location.strip();
        materials = materials.strip();
    }

    void check(PublicationGate gate, Set<String> dutyPhones) {
        require(!title.isEmpty() && title.length() <= 60, "title", "volunteer.refused.title");
        require(body.length() <= 4_000, "body", "volunteer.refused.body");
        require(!location.isEmpty() && location.length() <= 60, "location", "volunteer.refused.location");
        require(until.isAfter(from), "until", "volunteer.refused.until");
        require(capacity == null || capacity >= 1 && capacity <= MOST, "capacity", "volunteer.refused.capacity");
        require(materials.length() <= 2_000, "materials", "volunteer.refused.body");
        for (var field : new String[][] {{"title", title}, {"body", body}, {"location", location}}) {
            require(gate.findings(field[1], dutyPhones).isEmpty(), field[0], "volunteer.refused.private");
        }
    }

    private static void require(boolean so, String field, String key) {
        if (!so) {
            throw new VolunteerRefused(field, key);
        }
    }
}
