package org.yuanba.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.shared.PlaceKey;

/** Opens a city on this Yuanba: its schema, and its tree of places from the national division codes. */
@Component
public class CitySetUp {

    private final Cities cities;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    CitySetUp(Cities cities, DataSource dataSource, TransactionTemplate transaction) {
        this.cities = cities;
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    /** Opens the city whose topmost place has this key. */
    public City open(PlaceKey root) {
        var city = cities.open(root);
        Cities.in(city, () -> transaction.execute(status -> fill(root)));
        return city;
    }

    private long fill(PlaceKey root) {
        var rows = new StringBuilder();
        try (var resource = new GZIPInputStream(CitySetUp.class.getResourceAsStream("/data/divisions-cn.csv.gz"));
                var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[0].startsWith(root.value()))
                    .forEach(row -> rows.append(String.join(
                                    "\t",
                                    row[0],
                                    row[1],
                                    row[0].equals(root.value()) ? "\\N" : row[3],
                                    row[2],
                                    Initials.readings(row[2]),
                                    row[0]))
                            .append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy place (key, level, parent, name, initials, national_code) from stdin",
                            new StringReader(rows.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The city's places could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
