package org.yuanba.ops.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where the database is and how to get in.
 *
 * @param url a JDBC URL
 * @param user the role
 * @param password its password, never logged
 */
public record Credentials(String url, String user, String password) {

    /** A source of connections that are opened and closed one by one, outside any pool and any city. */
    public DataSource unpooled() {
        return new DriverManagerDataSource(url, user, password);
    }

    boolean work() {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("loginTimeout", "3");
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            return connection.isValid(3);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Credentials[%s, %s]".formatted(url, user);
    }
}
