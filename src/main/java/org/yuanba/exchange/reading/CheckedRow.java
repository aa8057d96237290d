package org.yuanba.exchange.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Whether it would be written just as the other would. */
    public boolean writesSame(CheckedRow other) {
        return outcome == other.outcome
                && version == other.version
                && java.util.Objects.equals(subject, other.subject)
                && after.equals(other.after)
                && before.equals(other.before);
    }

    /** The same row with what the sheet resolved for itself. */
    CheckedRow with(Map<String, String> found) {
        return new CheckedRow(raw, outcome, subject, record, version, before, after, found, faults);
    }

    /** The same row, kept out for another reason. */
    public CheckedRow refusedFor(Fault fault) {
        return new CheckedRow(
                raw, Outcome.REFUSED, subject, record, version, Map.of(), Map.of(), Map.of(), List.of(fault));
    }
}
