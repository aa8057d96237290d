package org.yuanba.ops.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.ops.City;
import org.yuanba.ops.DataDirectory;
import org.yuanba.shared.PlaceKey;

/** Opens the database, embedded unless {@code spring.datasource.url} names another, and migrates it before first use. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(@Value("${yuanba.data:./data}") Path root) {
        return new DataDirectory(root.toAbsolutePath().normalize());
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedDatabase embeddedDatabase(DataDirectory data) {
        return EmbeddedDatabase.open(data, Map.of());
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    Credentials embeddedCredentials(EmbeddedDatabase database) {
        return database.credentials();
    }

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    DatabaseSupervisor databaseSupervisor(EmbeddedDatabase database) {
        return new DatabaseSupervisor(database);
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url")
    Credentials ownCredentials(Environment environment) {
        return new Credentials(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", "yuanba"),
                environment.getProperty("spring.datasource.password", ""));
    }

    @Bean(destroyMethod = "close")
    CityDataSource dataSource(Credentials credentials, @Value("${yuanba.database.connections:16}") int connections) {
        migrate(credentials);
        var pool = new HikariConfig();
        pool.setPoolName("yuanba");
        pool.setJdbcUrl(credentials.url());
        pool.setUsername(credentials.user());
        pool.setPassword(credentials.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(3000);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "yuanba");
        return new CityDataSource(new HikariDataSource(pool));
    }

    private static void migrate(Credentials credentials) {
        var source = credentials.unpooled();
        CityMigrations.migrateShared(source);
        for (var root : JdbcClient.create(source)
                .sql("select root from public.city order by opened_at, root")
                .query(String.class)
                .list()) {
            CityMigrations.migrateCity(source, new City(new PlaceKey(root)));
        }
    }
}
