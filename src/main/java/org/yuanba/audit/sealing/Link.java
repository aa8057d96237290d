package org.yuanba.audit.sealing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the chain sees it: every column, written so that no two entries read the same. Personal values count as
 * they are stored, encrypted, so that destroying their key changes nothing here.
 *
 * @param entry the entry's id
 * @param bytes its columns; empty when the entry is gone
 * @param words which entry it is, for a finding
 */
record Link(UUID entry, byte[] bytes, String words) {

    /** The columns a row must have for {@link #of}. */
    static final String COLUMNS = "e.id, e.at, e.account, e.actor, e.act, e.place, e.subject, e.name,"
            + " e.changes::text as changes, e.visibility, e.person, e.sealed_changes";

    private static final String[] TEXTS = {
        "account", "actor", "act", "place", "subject", "name", "changes", "visibility", "person"
    };

    /** The entry in this row, or what is left of it: its id alone. */
    static Link of(UUID entry, ResultSet row) throws SQLException {
        if (row.getString("id") == null) {
            return new Link(entry, new byte[0], "entry " + entry);
        }
        var at = row.getTimestamp("at").toInstant();
        var bytes = new ByteArrayOutputStream(1024);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(entry.getMostSignificantBits());
            out.writeLong(entry.getLeastSignificantBits());
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            for (var column : TEXTS) {
                write(out, bytesOf(row.getString(column)));
            }
            write(out, row.getBytes("sealed_changes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = "entry %s (%s, %s, %s at %s)"
                .formatted(entry, at, row.getString("actor"), row.getString("act"), row.getString("place"));
        return new Link(entry, bytes.toByteArray(), words);
    }

    /** What the seal of this number is made over. */
    byte[] after(byte[] macBefore, long seq) {
        var all = new ByteArrayOutputStream(bytes.length + 64);
        try (var out = new DataOutputStream(all)) {
            write(out, macBefore);
            out.writeLong(seq);
            out.writeLong(entry.getMostSignificantBits());
            out.writeLong(entry.getLeastSignificantBits());
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    boolean isGone() {
        return bytes.length == 0;
    }

    private static byte @Nullable [] bytesOf(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, byte @Nullable [] content) throws IOException {
        out.writeInt(content == null ? -1 : content.length);
        if (content != null) {
            out.write(content);
        }
    }
}
