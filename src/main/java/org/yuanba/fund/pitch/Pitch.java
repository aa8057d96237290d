package org.yuanba.fund.pitch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.CallId;
import org.yuanba.fund.PitchId;
import org.yuanba.shared.PlaceKey;

/**
 * A pitch event.
 *
 * @param id its id
 * @param call the call whose projects are presented
 * @param place where
 * @param occasion when and where in the yard
 * @param terms what it is counted by
 * @param state how far it has come
 * @param announcedAt when the rule was published, none before
 * @param fingerprint SHA-256 of the rule as published, none before
 * @param countedAt when the result was opened, none before
 * @param version counts its changes
 */
public record Pitch(
        PitchId id,
        CallId call,
        PlaceKey place,
        Occasion occasion,
        PitchTerms terms,
        PitchState state,
        @Nullable Instant announcedAt,
        @Nullable String fingerprint,
        @Nullable Instant countedAt,
        int version) {

    /** Where it is worked on. */
    public String url() {
        return "/p/" + place + "/pitches/" + id.value();
    }

    /** Where anyone reads it. */
    public String publicUrl() {
        return "/pitches/" + id.value();
    }

    /**
     * When and where.
     *
     * @param title what it is called
     * @param location where
     * @param day on which day
     * @param begins at what time
     * @param minutesEach how many minutes each project has
     */
    public record Occasion(String title, String location, LocalDate day, LocalTime begins, int minutesEach) {}
}
