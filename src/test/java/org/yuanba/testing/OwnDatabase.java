package org.yuanba.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.yuanba.access.Actors;
import org.yuanba.ops.Cities;
import org.yuanba.ops.database.CityDataSource;
import org.yuanba.ops.database.Credentials;

/** Starts a context on a copy of the template, and gives each further class that shares the context a new copy. */
class OwnDatabase extends AbstractTestExecutionListener
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String COPY = OwnDatabase.class.getName();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var copy = TestServer.copy();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.datasource.url=" + copy.url(),
                "spring.datasource.username=" + copy.user(),
                "spring.datasource.password=" + copy.password(),
                "yuanba.data=target/test-data");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10_000;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        var context = test.getApplicationContext();
        var copy = TestServer.copy();
        var source = context.getBean(CityDataSource.class);
        var old = source.getTargetDataSource();
        source.setTargetDataSource(pool(copy));
        if (old instanceof HikariDataSource pool) {
            pool.close();
        }
        context.getBean(Cities.class).forget();
        context.getBean(Actors.class).forget();
        test.setAttribute(COPY, copy);
        forgetAuditHeads();
    }

    /** The new copy has an empty audit chain; the head the last class left behind would call it cut off. */
    private static void forgetAuditHeads() {
        try {
            Files.deleteIfExists(Path.of("target/test-data/audit", TestServer.CITY + ".head"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (test.getAttribute(COPY) instanceof Credentials copy) {
            var source = test.getApplicationContext().getBean(CityDataSource.class);
            if (source.getTargetDataSource() instanceof HikariDataSource pool) {
                pool.close();
            }
            source.setTargetDataSource(pool(TestServer.spare()));
            TestServer.drop(copy);
        }
    }

    private static HikariDataSource pool(Credentials credentials) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(credentials.url());
        pool.setUsername(credentials.user());
        pool.setPassword(credentials.password());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
