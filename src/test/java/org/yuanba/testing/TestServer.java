package org.yuanba.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.Yuanba;
import org.yuanba.ops.Cities;
import org.yuanba.ops.DataDirectory;
import org.yuanba.ops.database.Credentials;
import org.yuanba.ops.database.EmbeddedDatabase;
import org.yuanba.place.CitySetUp;
import org.yuanba.shared.PlaceKey;

/**
 * The one PostgreSQL of a test run. A template database with the city of Chengdu and its places is made once; each test
 * class gets a copy of its own.
 */
public final class TestServer {

    /** The city every test lives in. */
    public static final PlaceKey CITY = new PlaceKey("5101");

    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "full_page_writes", "off", "autovacuum", "off", "max_connections", "200");
    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);
    private static final AtomicInteger COPIES = new AtomicInteger();

    private static final class Running {
        private static final EmbeddedDatabase SERVER = EmbeddedDatabase.open(
                new DataDirectory(Path.of("target/test-data").toAbsolutePath()), FAST);
        private static final Credentials TEMPLATE = template();
        private static final Credentials TEMPLATE_IDLE = make("idle_city", TEMPLATE);

        private static Credentials template() {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
            dropAll("test_");
            dropAll("idle_");
            var digest = digest();
            if (digest.equals(madeFrom())) {
                return credentials("template_city");
            }
            dropAll("template_city");
            var template = make("template_city", null);
            try (var yuanba = new SpringApplicationBuilder(Yuanba.class)
                    .web(WebApplicationType.NONE)
                    .profiles("command")
                    .run(
                            "--spring.datasource.url=" + template.url(),
                            "--spring.datasource.username=" + template.user(),
                            "--spring.datasource.password=" + template.password(),
                            "--yuanba.audit.sealing=false",
                            "--yuanba.data=target/test-data")) {
                yuanba.getBean(CitySetUp.class).open(CITY);
                yuanba.getBean(Cities.class).forget();
            }
            client().sql("comment on database template_city is '%s'".formatted(digest))
                    .update();
            return template;
        }
    }

    private TestServer() {}

    /** A fresh database with the city in it. */
    public static Credentials copy() {
        return make("test_" + COPIES.incrementAndGet(), Running.TEMPLATE);
    }

    /** A fresh database with nothing in it. */
    public static Credentials empty() {
        return make("test_" + COPIES.incrementAndGet(), null);
    }

    /** A database that belongs to no class, for contexts between two classes. */
    static Credentials spare() {
        return Running.TEMPLATE_IDLE;
    }

    /** Removes a copy that is no longer needed. */
    public static void drop(Credentials copy) {
        drop(nameOf(copy));
    }

    /** The server may be tidying up in it just now; what stays is removed when the next run starts. */
    private static void drop(String name) {
        try {
            client().sql("drop database if exists %s with (force)".formatted(name))
                    .update();
        } catch (DataAccessException e) {
            LOG.info("{} stays until the next run: {}", name, e.getMessage());
        }
    }

    /** What the template is made from: it is made again when a migration or the ground floor changed. */
    private static String digest() {
        try (var files = Files.walk(Path.of("target/classes"))) {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString()
                            .matches(".*/(db/(shared|migration)|org/yuanba/(ops|access|place|shared))/.*"
                                    + "|.*/\\w*(Permissions|PermissionSource)\\w*\\.class"))
                    .sorted()
                    .toList()) {
                sha.update(file.toString().getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String madeFrom() {
        return client().sql(
                        "select coalesce((select shobj_description(oid, 'pg_database') from pg_database where datname = 'template_city'), '')")
                .query(String.class)
                .single();
    }

    private static Credentials make(String name, Credentials template) {
        client().sql("create database %s %s"
                        .formatted(
                                name,
                                template == null ? "" : "template %s strategy file_copy".formatted(nameOf(template))))
                .update();
        return credentials(name);
    }

    private static Credentials credentials(String name) {
        var owner = Running.SERVER.credentials();
        return new Credentials(owner.url().replaceAll("/[^/]+$", "/" + name), owner.user(), owner.password());
    }

    private static void dropAll(String prefix) {
        for (var name : client().sql("select datname from pg_database where starts_with(datname, ?)")
                .param(prefix)
                .query(String.class)
                .list()) {
            drop(name);
        }
    }

    private static JdbcClient client() {
        return JdbcClient.create(Running.SERVER.credentials().unpooled());
    }

    private static String nameOf(Credentials credentials) {
        return credentials.url().substring(credentials.url().lastIndexOf('/') + 1);
    }

    /** Whether the database answers; for tests that take it away. */
    public static boolean answers(Credentials credentials) {
        try (var connection = credentials.unpooled().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
