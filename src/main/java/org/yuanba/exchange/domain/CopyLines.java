package org.yuanba.exchange.domain;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.ops.BulkCopy;

/** Lines for PostgreSQL's {@code COPY}, put together cell by cell. */
final class CopyLines {

    private final StringBuilder lines = new StringBuilder(1 << 16);
    private boolean inLine;

    CopyLines cell(@Nullable Object value) {
        begin();
        if (value == null) {
            lines.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** A list of texts as JSON. */
    CopyLines json(Collection<String> texts) {
        begin();
        lines.append('[');
        var first = true;
        for (var text : texts) {
            if (!first) {
                lines.append(',');
            }
            first = false;
            quoted(text);
        }
        lines.append(']');
        return this;
    }

    /** Texts by name as JSON. */
    CopyLines json(Map<String, String> texts) {
        begin();
        lines.append('{');
        var first = true;
        for (var text : texts.entrySet()) {
            if (!first) {
                lines.append(',');
            }
            first = false;
            quoted(text.getKey());
            lines.append(':');
            quoted(text.getValue());
        }
        lines.append('}');
        return this;
    }

    CopyLines end() {
        lines.append('\n');
        inLine = false;
        return this;
    }

    /** Writes the lines on the connection of the current transaction. */
    void into(BulkCopy copies, String tableAndColumns) {
        copies.into(tableAndColumns, lines);
    }

    /** The same, in its own time: nothing in this transaction waits for these rows. */
    void later(BulkCopy copies, String tableAndColumns) {
        copies.later(tableAndColumns, lines);
    }

    private void begin() {
        if (inLine) {
            lines.append('\t');
        }
        inLine = true;
    }

    /** A JSON string: its own backslashes are doubled for {@code COPY}. */
    private void quoted(String text) {
        lines.append('"');
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> lines.append("\\\\\"");
                case '\\' -> lines.append("\\\\\\\\");
                default -> {
                    if (c < ' ') {
                        lines.append("\\\\u%04x".formatted((int) c));
                    } else {
                        lines.append(c);
                    }
                }
            }
        }
        lines.append('"');
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

    @Override
    public String toString() {
        return lines.toString();
    }
}
