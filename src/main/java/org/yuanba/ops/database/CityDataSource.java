package org.yuanba.ops.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.shared.PlaceKey;

/** Hands out pooled connections that see the tables of the current city, then those of {@code public}. */
public class CityDataSource extends DelegatingDataSource implements AutoCloseable {

    private final Map<PGConnection, String> paths = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile Optional<City> standard = Optional.empty();

    /** A source on top of this pool. */
    public CityDataSource(HikariDataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            setPath(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** How the pool gets in; for work outside any pool and any city. */
    public Credentials credentials() {
        return getTargetDataSource() instanceof HikariDataSource pool
                ? new Credentials(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                : new Credentials("", "", "");
    }

    /** Looks the standard city up again on the next connection. */
    public void forgetStandard() {
        standard = Optional.empty();
    }

    private void setPath(Connection connection) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        var city = Cities.chosen().or(() -> standard(connection));
        var path = city.map(c -> c.schema() + ", public").orElse("public");
        if (!path.equals(paths.get(physical))) {
            try (var statement = connection.createStatement()) {
                statement.execute("set search_path to " + path);
            }
            paths.put(physical, path);
        }
    }

    private Optional<City> standard(Connection connection) {
        if (standard.isEmpty()) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select root from public.city order by opened_at, root limit 1")) {
                standard = row.next() ? Optional.of(new City(new PlaceKey(row.getString(1)))) : Optional.empty();
            } catch (SQLException e) {
                throw new IllegalStateException("The list of cities could not be read", e);
            }
        }
        return standard;
    }

    @Override
    public void close() {
        if (getTargetDataSource() instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
