package org.yuanba.audit.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Vault;

/** The table of seals: {@code mac = HMAC(key, mac before || number || entry)}. */
@Component
class Chain {

    private static final String KEY = "audit";

    private final Vault vault;

    Chain(Vault vault) {
        this.vault = vault;
    }

    /** The last seal in the table. */
    Optional<Head> last(Connection connection) throws SQLException {
        return head(connection, "select seq, mac from audit_seal order by seq desc limit 1");
    }

    /** The seal of this number. */
    Optional<Head> seal(Connection connection, long seq) throws SQLException {
        return head(connection, "select seq, mac from audit_seal where seq = " + seq);
    }

    /** The next seals after this number, with what they were made over. */
    List<Sealed> after(Connection connection, long seq, int most) throws SQLException {
        try (var statement = connection.prepareStatement("select s.seq, s.entry, s.mac, " + Link.COLUMNS + """
                 from (select seq, entry, mac from audit_seal where seq > ? order by seq limit ?) s
                left join audit_entry e on e.id = s.entry
                order by s.seq
                """)) {
            statement.setLong(1, seq);
            statement.setInt(2, most);
            var sealed = new ArrayList<Sealed>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sealed.add(new Sealed(
                            new Head(rows.getLong("seq"), rows.getBytes("mac")),
                            Link.of(rows.getObject("entry", UUID.class), rows)));
                }
            }
            return sealed;
        }
    }

    /** Takes so many entries off the list of those that wait, oldest first. */
    List<Link> takeWaiting(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with taken as (
                  delete from audit_waiting
                  where entry <= (select entry from (select entry from audit_waiting order by entry limit ?) oldest
                    order by entry desc limit 1)
                  returning entry)
                select t.entry,\s""" + Link.COLUMNS + """
                 from taken t left join audit_entry e on e.id = t.entry
                order by t.entry
                """)) {
            statement.setInt(1, most);
            var links = new ArrayList<Link>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    links.add(Link.of(rows.getObject("entry", UUID.class), rows));
                }
            }
            return links;
        }
    }

    /** Seals these entries one after the other; the new end. */
    Head extend(Connection connection, Head from, List<Link> links) throws SQLException, IOException {
        var head = from;
        var rows = new StringBuilder();
        for (var link : links) {
            var seq = head.seq() + 1;
            head = new Head(seq, vault.mac(KEY, link.after(head.mac(), seq)));
            rows.append(seq).append('\t').append(link.entry()).append("\t\\\\x");
            HexFormat.of().formatHex(rows, head.mac()).append('\n');
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy audit_seal (seq, entry, mac) from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.US_ASCII)));
        return head;
    }

    /** Whether the seal fits its entry and one of the seals it may follow. */
    boolean fits(Sealed sealed, Head... before) {
        for (var head : before) {
            if (vault.isMac(
                    KEY,
                    sealed.seal().mac(),
                    sealed.link().after(head.mac(), sealed.seal().seq()))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Head> head(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? Optional.of(new Head(row.getLong(1), row.getBytes(2))) : Optional.empty();
        }
    }

    /**
     * A seal with what it stands on.
     *
     * @param seal number and seal
     * @param link the entry as it is now
     */
    record Sealed(Head seal, Link link) {}
}
