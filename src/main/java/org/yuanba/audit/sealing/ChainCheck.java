package org.yuanba.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.ops.spi.Check;

/**
 * Goes through the whole chain and names every entry that was changed, left out, put in, or cut off at the end.
 * Re-drawn places and deleted persons change nothing here.
 */
@Component
class ChainCheck implements Check {

    private static final int PIECE = 5_000;
    private static final int MOST = 100;

    private final DataSource dataSource;
    private final Cities cities;
    private final Chain chain;
    private final Heads heads;
    private final Sealing sealing;

    ChainCheck(DataSource dataSource, Cities cities, Chain chain, Heads heads, Sealing sealing) {
        this.dataSource = dataSource;
        this.cities = cities;
        this.chain = chain;
        this.heads = heads;
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<String> findings() {
        var city = Cities.chosen().or(cities::standard).orElseThrow();
        sealing.sealAll();
        var walk = new Walk(heads.of(city));
        try (var connection = dataSource.getConnection()) {
            walk.through(connection);
            walk.compareEnd(city);
            unsealed(connection, walk.findings);
            return walk.findings.stream().limit(MOST).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit chain could not be read: " + e.getMessage(), e);
        }
    }

    private static void unsealed(Connection connection, List<String> findings) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select e.id, e.at, e.actor, e.act, e.place from audit_entry e
                        where not exists (select from audit_seal s where s.entry = e.id)
                          and not exists (select from audit_waiting w where w.entry = e.id)
                        limit %d
                        """.formatted(MOST))) {
            while (rows.next()) {
                findings.add("entry %s (%s, %s, %s at %s) has no seal: it was put in beside the trail"
                        .formatted(
                                rows.getString(1),
                                rows.getTimestamp(2).toInstant(),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)));
            }
        }
    }

    /** One walk from the first seal to the last. */
    private final class Walk {

        private final List<String> findings = new ArrayList<>();
        private Head stored = Head.NONE;
        private Head good = Head.NONE;
        private final Optional<Head> head;
        private Optional<Head> atHead = Optional.empty();

        Walk(Optional<Head> head) {
            this.head = head;
        }

        void through(Connection connection) throws SQLException {
            while (true) {
                var piece = chain.after(connection, stored.seq(), PIECE);
                piece.forEach(this::step);
                if (piece.isEmpty()) {
                    return;
                }
            }
        }

        private void step(Chain.Sealed sealed) {
            var seq = sealed.seal().seq();
            var gap = seq > stored.seq() + 1;
            if (gap) {
                findings.add(missing(stored.seq() + 1, seq - 1)
                        + "; next is no. %d, %s".formatted(seq, sealed.link().words()));
            }
            if (sealed.link().isGone()) {
                findings.add(
                        "no. %d, %s, was deleted".formatted(seq, sealed.link().words()));
            } else if (chain.fits(sealed, stored, good)) {
                good = sealed.seal();
            } else if (!gap) {
                findings.add("no. %d, %s, was changed, or its seal was"
                        .formatted(seq, sealed.link().words()));
            }
            stored = sealed.seal();
            if (head.isPresent() && seq == head.get().seq()) {
                atHead = Optional.of(sealed.seal());
            }
        }

        void compareEnd(City city) {
            if (head.isEmpty()) {
                if (stored.seq() > 0) {
                    findings.add(
                            "the head file of %s is missing, so a cut tail cannot be ruled out".formatted(city.root()));
                }
                return;
            }
            var end = head.get();
            if (end.seq() > stored.seq()) {
                findings.add(missing(stored.seq() + 1, end.seq()) + " at the end: the chain was cut off");
            } else if (end.seq() > 0 && !atHead.equals(head)) {
                findings.add("no. %d is not the entry the head file remembers".formatted(end.seq()));
            }
        }

        private static String missing(long first, long last) {
            return first == last
                    ? "no. %d is missing".formatted(first)
                    : "no. %d to %d are missing".formatted(first, last);
        }
    }
}
