package org.yuanba.ops.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanba.ops.DataDirectory;

/**
 * A PostgreSQL of Yuanba's own, below the data directory. Whoever needs it first starts it, everyone else on the same
 * directory attaches, the last one to leave stops it; one left running by a killed process is taken over.
 *
 * <p>It listens on the loopback address alone, wants a password from the first moment, and keeps fsync and synchronous
 * commit on unless a test says otherwise.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "yuanba";
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", "'127.0.0.1'"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("gin_pending_list_limit", "32MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "'UTC'"),
            Map.entry("log_timezone", "'UTC'")));

    private final DataDirectory data;
    private final Map<String, String> settings;
    private final Path cluster;
    private final Path client;

    private EmbeddedDatabase(DataDirectory data, Map<String, String> extraSettings) {
        this.data = data;
        this.settings = new TreeMap<>(SETTINGS);
        this.settings.putAll(extraSettings);
        this.cluster = data.root().resolve("database");
        this.client =
                data.folder("run").resolve("client-" + ProcessHandle.current().pid());
    }

    /** Attaches to the database of this data directory, starting it if nobody has. */
    public static EmbeddedDatabase open(DataDirectory data, Map<String, String> extraSettings) {
        var database = new EmbeddedDatabase(data, extraSettings);
        database.locked(() -> {
            Files.writeString(database.client, "");
            database.start(true);
        });
        return database;
    }

    /** How to get in, as the role that owns the tables. */
    public Credentials credentials() {
        var run = read(data.folder("run").resolve("database.properties"));
        return new Credentials(run.getProperty("url"), run.getProperty("user"), run.getProperty("password"));
    }

    /** Starts the server again if it is gone; on the same port, so that pools find it. */
    public void revive() {
        locked(() -> start(false));
    }

    /** Leaves; the last one stops the server. */
    @Override
    public void close() {
        locked(() -> {
            Files.deleteIfExists(client);
            if (!othersAreHere()) {
                run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop");
            }
        });
    }

    private void start(boolean mayMove) throws IOException {
        if (Files.exists(data.folder("run").resolve("database.properties"))
                && credentials().work()) {
            return;
        }
        PostgresBinaries.unpackedBelow(data.folder("postgresql"));
        var keys = read(data.folder("keys").resolve("database.properties"));
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            keys = initialise();
        }
        if (mayMove) {
            keys = withFreePort(keys);
        }
        writeSettings(keys);
        run(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-l",
                cluster.resolve("server.log").toString(),
                "-w",
                "-t",
                "60",
                "start");
        prepare(keys);
        var run = new Properties();
        run.put("url", url(keys, NAME));
        run.put("user", NAME);
        run.put("password", keys.getProperty("owner"));
        write(data.folder("run").resolve("database.properties"), run);
    }

    private Properties withFreePort(Properties keys) throws IOException {
        var port = Integer.parseInt(keys.getProperty("port"));
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException e) {
            LOG.warn("Port {} is taken by another program; the database moves to a free one", port);
            keys.put("port", freePort());
            write(data.folder("keys").resolve("database.properties"), keys);
        }
        return keys;
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private Properties initialise() throws IOException {
        LOG.info("Setting up a new database in {}", cluster);
        var keys = new Properties();
        keys.put("superuser", secret());
        keys.put("owner", secret());
        keys.put("port", freePort());
        write(data.folder("keys").resolve("database.properties"), keys);
        var password = data.folder("keys").resolve("initdb");
        data.writePrivately(password, keys.getProperty("superuser").getBytes(StandardCharsets.US_ASCII));
        data.folder("database");
        run(
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + letters());
        Files.delete(password);
        Files.writeString(cluster.resolve("postgresql.conf"), "\ninclude = 'yuanba.conf'\n", StandardOpenOption.APPEND);
        return keys;
    }

    /** The character types under which Chinese characters count as letters, so that pg_trgm splits names by them. */
    private static String letters() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private void writeSettings(Properties keys) throws IOException {
        var text = new StringBuilder("port = %s\n".formatted(keys.getProperty("port")));
        settings.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        Files.writeString(cluster.resolve("yuanba.conf"), text);
    }

    private static void prepare(Properties keys) {
        try (var connection =
                        DriverManager.getConnection(url(keys, "postgres"), "postgres", keys.getProperty("superuser"));
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create role %s login createdb password '%s'".formatted(NAME, keys.getProperty("owner")));
            statement.execute("create database %s owner %s".formatted(NAME, NAME));
        } catch (SQLException e) {
            throw new IllegalStateException("The new database could not be prepared", e);
        }
    }

    private static String url(Properties keys, String database) {
        return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(keys.getProperty("port"), database);
    }

    private boolean othersAreHere() throws IOException {
        try (var clients = Files.newDirectoryStream(data.folder("run"), "client-*")) {
            for (var other : clients) {
                var pid = Long.parseLong(other.getFileName().toString().substring("client-".length()));
                if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
                    return true;
                }
                Files.deleteIfExists(other);
            }
            return false;
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(data.folder("postgresql").resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = data.folder("run").resolve(program + ".log");
        var process = new ProcessBuilder(command)
                .directory(data.folder("postgresql").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IOException("%s did not succeed: %s"
                        .formatted(program, Files.readString(output).strip() + lastLines()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        }
    }

    private String lastLines() throws IOException {
        var log = cluster.resolve("server.log");
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private void write(Path file, Properties properties) throws IOException {
        var bytes = new ByteArrayOutputStream();
        properties.store(bytes, null);
        data.writePrivately(file, bytes.toByteArray());
    }

    private void locked(Work work) {
        var file = data.folder("run").resolve("lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid()) {
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
