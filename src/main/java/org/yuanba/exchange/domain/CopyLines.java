package org.yuanba.exchange.domain;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Lines for PostgreSQL's {@code COPY}, put together cell by cell. */
final class CopyLines {

    private final StringBuilder lines = new StringBuilder(1 << 16);
    private boolean inLine;

    CopyLines cell(@Nullable Object value) {
        if (inLine) {
            lines.append('\t');
        }
        inLine = true;
        if (value == null) {
            lines.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    CopyLines end() {
        lines.append('\n');
        inLine = false;
        return this;
    }

    /** Writes the lines on the connection of the current transaction. */
    void into(DataSource dataSource, String tableAndColumns) {
        if (lines.isEmpty()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + tableAndColumns + " from stdin", new StringReader(lines.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows could not be kept", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }
}
