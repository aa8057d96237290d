package org.yuanba.exchange.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.exchange.spi.Match;

/**
 * A row with what becomes of it.
 *
 * @param raw the row as kept
 * @param outcome what becomes of it
 * @param subject two rows of one file with the same subject are about the same record; none when nothing was found
 * @param record the record it is about, none when new or unknown
 * @param version the record's version
 * @param before canonical texts before, of the columns that change
 * @param after canonical texts after: all of a new record, else of the columns that change
 * @param resolved what the sheet resolved for itself
 * @param faults what is wrong or odd
 */
public record CheckedRow(
        RawRow raw,
        Outcome outcome,
        @Nullable String subject,
        @Nullable UUID record,
        int version,
        Map<String, String> before,
        Map<String, String> after,
        Map<String, String> resolved,
        List<Fault> faults) {

    /** Its number in the file. */
    public int number() {
        return raw.number();
    }

    /** Whether somebody should look at a cell although the row is imported. */
    public boolean doubtful() {
        return faults.stream().anyMatch(fault -> !fault.stops());
    }

    /** The subject of rows about a new record. */
    static String subject(Match.New made) {
        return "new " + made.identity();
    }

    /** The subject of rows about a record that exists. */
    static String subject(Match.Existing existing) {
        return "record " + existing.id();
    }

    /** The same row if it is still about this, otherwise kept out because the world moved on. */
    CheckedRow foundAgain(@Nullable Match match) {
        return switch (match) {
            case Match.New made when outcome == Outcome.NEW && subject(made).equals(subject) -> with(made.resolved());
            case Match.New made -> movedOn(subject(made), null, 0);
            case Match.Existing same
            when outcome == Outcome.CHANGED
                    && same.version() == version
                    && same.id().equals(record) -> this;
            case Match.Existing other -> movedOn(subject(other), other.id(), other.version());
            case Match.Refused refused -> movedOn(null, null, 0);
            case null -> movedOn(null, null, 0);
        };
    }

    private CheckedRow movedOn(@Nullable String about, @Nullable UUID found, int foundVersion) {
        return new CheckedRow(
                raw,
                Outcome.REFUSED,
                about,
                found,
                foundVersion,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(Fault.ofRow("exchange.row.moved-on")));
    }

    /** The same row with what the sheet resolved for itself. */
    CheckedRow with(Map<String, String> found) {
        return new CheckedRow(raw, outcome, subject, record, version, before, after, found, faults);
    }
}
