package org.yuanba.ops.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.yuanba.ops.City;

/**
 * Brings schemas up to date. What every city shares lies in {@code db/shared/<module>} and goes into {@code public};
 * what belongs to one city lies in {@code db/migration/<module>} and goes into each city's schema.
 */
public final class CityMigrations {

    private CityMigrations() {}

    /** Migrates {@code public}. */
    public static void migrateShared(DataSource dataSource) {
        flyway("classpath:db/shared")
                .dataSource(dataSource)
                .schemas("public")
                .load()
                .migrate();
    }

    /** Migrates one city's schema, making it when missing. */
    public static void migrateCity(DataSource dataSource, City city) {
        flyway("classpath:db/migration")
                .dataSource(dataSource)
                .schemas(city.schema())
                .load()
                .migrate();
    }

    private static FluentConfiguration flyway(String location) {
        return Flyway.configure()
                .locations(location)
                .table("schema_history")
                .outOfOrder(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .createSchemas(true);
    }
}
