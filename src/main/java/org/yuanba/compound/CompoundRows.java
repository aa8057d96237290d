package org.yuanba.compound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.shared.PlaceKey;

/** Reads rows of the table by position: the same order wherever compounds are read. */
final class CompoundRows {

    private static final int FIRST_FIELD = 3;
    private static final int AFTER_FIELDS = FIRST_FIELD + CompoundField.all().size();

    /** The columns, in the order {@link #read} expects. */
    static final String COLUMNS = "id, place, "
            + CompoundField.all().stream().map(CompoundField::code).collect(Collectors.joining(", "))
            + ", closed_on, closed_reason, version, updated_at";

    private CompoundRows() {}

    static CompoundRecord read(ResultSet row, int n) throws SQLException {
        return new CompoundRecord(
                new CompoundId(row.getObject(1, UUID.class)),
                new PlaceKey(row.getString(2)),
                Facts.of(field -> value(row, FIRST_FIELD + field.ordinal(), field)),
                row.getObject(AFTER_FIELDS, LocalDate.class),
                row.getString(AFTER_FIELDS + 1),
                row.getInt(AFTER_FIELDS + 2),
                instant(row, AFTER_FIELDS + 3));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Object value(ResultSet row, int column, CompoundField field) throws SQLException {
        return switch (field.type()) {
            case YEAR, COUNT -> {
                int number = row.getInt(column);
                yield row.wasNull() ? null : number;
            }
            case AREA -> {
                long hundredths = row.getLong(column);
                yield row.wasNull() ? null : hundredths;
            }
            case DEGREES -> row.getBigDecimal(column);
            case DATE -> row.getObject(column, LocalDate.class);
            default -> row.getString(column);
        };
    }
}
