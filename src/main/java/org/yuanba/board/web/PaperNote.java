package org.yuanba.board.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.domain.BoardVersions;
import org.yuanba.board.domain.BoardVersions.Version;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/**
 * Whether the sheet someone holds is the latest.
 *
 * @param state what can be said of it
 * @param printed the number on it, as typed
 * @param current number of the latest
 * @param since the day since which the latest holds
 */
public record PaperNote(State state, String printed, int current, LocalDate since) {

    /** What can be said of a sheet of paper. */
    public enum State {
        /** It is the latest, or says the same as the latest. */
        CURRENT,
        /** A newer one says something else. */
        OLD,
        /** No sheet of this board has that number. */
        UNKNOWN
    }

    /** What to say about the number; none when nobody asked. */
    static @Nullable PaperNote of(
            @Nullable String printed, Version latest, BoardVersions versions, PlaceKey compound, boolean merged) {
        if (printed == null || printed.isBlank()) {
            return null;
        }
        var since = latest.at().atZone(Dates.ZONE).toLocalDate();
        var state = State.UNKNOWN;
        if (merged) {
            state = State.OLD;
        } else if (printed.matches("[0-9]{1,6}")) {
            state = versions.find(compound, Integer.parseInt(printed))
                    .map(version -> version.digest().equals(latest.digest()) ? State.CURRENT : State.OLD)
                    .orElse(State.UNKNOWN);
        }
        return new PaperNote(state, printed, latest.number(), since);
    }

    /** Message key of the sentence. */
    public String key() {
        return "board.paper." + state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
