package org.yuanba.place;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes rows of the tree by {@code COPY}, in the transaction that runs. */
@Component
public class PlaceRows {

    private final DataSource dataSource;

    PlaceRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes lines made by {@link #line}; {@code target} names table and columns. */
    public long copy(String target, CharSequence lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(lines.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Places could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** One line of the text form of {@code COPY}. */
    public static String line(@Nullable String... cells) {
        return Arrays.stream(cells).map(PlaceRows::cell).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String cell(@Nullable String value) {
        return value == null
                ? "\\N"
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
