package org.yuanba.audit.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;

/**
 * Seals what waits, in the current city: one process at a time, in order. After each piece is committed the head goes
 * into its file; when Yuanba dies in between, the next piece finds seals beyond the head and takes them over if they
 * fit. It always goes on from the head outside the database: what was cut off inside leaves a gap for ever.
 */
@Component
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int PIECE = 10_000;
    private static final String LOCK = "hashtextextended('yuanba audit ' || current_schema(), 0)";

    private final DataSource dataSource;
    private final Cities cities;
    private final Chain chain;
    private final Heads heads;

    Sealing(DataSource dataSource, Cities cities, Chain chain, Heads heads) {
        this.dataSource = dataSource;
        this.cities = cities;
        this.chain = chain;
        this.heads = heads;
    }

    /** Seals all that waits, after whoever is at it has finished. How many were sealed. */
    public int sealAll() {
        return seal("select pg_advisory_lock(" + LOCK + ") is not null");
    }

    /** Seals what waits unless another process is at it. How many were sealed. */
    int sealUnlessBusy() {
        return seal("select pg_try_advisory_lock(" + LOCK + ")");
    }

    private int seal(String lock) {
        var city = Cities.chosen().or(cities::standard);
        if (city.isEmpty()) {
            return 0;
        }
        try (var connection = dataSource.getConnection()) {
            if (!nothingWaits(connection) && isTrue(connection, lock)) {
                try {
                    return sealPieces(connection, city.get());
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                    isTrue(connection, "select pg_advisory_unlock(" + LOCK + ")");
                }
            }
            return 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be sealed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int sealPieces(Connection connection, City city) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var head = start(connection, city);
        int sealed = 0;
        while (true) {
            var links = chain.takeWaiting(connection, PIECE);
            if (links.isEmpty()) {
                return sealed;
            }
            head = chain.extend(connection, head, links);
            connection.commit();
            heads.set(city, head);
            sealed += links.size();
        }
    }

    private Head start(Connection connection, City city) throws SQLException {
        var last = chain.last(connection).orElse(Head.NONE);
        var known = heads.of(city);
        if (known.isEmpty()) {
            if (last.seq() > 0) {
                LOG.error("The audit chain of {} has {} seals, but its head file is missing", city.root(), last.seq());
            }
            return last;
        }
        var head = known.get();
        var reached = takeOver(connection, head);
        if (reached.seq() == last.seq() && chain.seal(connection, head.seq()).equals(headIn(head))) {
            return reached;
        }
        LOG.error(
                "The audit chain of {} does not end where its head file says ({}); ./yuanba verify says more",
                city.root(),
                head);
        return new Head(Math.max(last.seq(), head.seq()), reached.mac());
    }

    private static java.util.Optional<Head> headIn(Head head) {
        return head.seq() == 0 ? java.util.Optional.empty() : java.util.Optional.of(head);
    }

    private Head takeOver(Connection connection, Head from) throws SQLException {
        var head = from;
        while (true) {
            var more = chain.after(connection, head.seq(), PIECE);
            for (var sealed : more) {
                if (sealed.seal().seq() != head.seq() + 1 || !chain.fits(sealed, head)) {
                    return head;
                }
                head = sealed.seal();
            }
            if (more.isEmpty()) {
                return head;
            }
        }
    }

    private static boolean nothingWaits(Connection connection) throws SQLException {
        return isTrue(connection, "select not exists (select from audit_waiting)");
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
