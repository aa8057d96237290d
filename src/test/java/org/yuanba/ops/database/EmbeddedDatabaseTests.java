package org.yuanba.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.ops.DataDirectory;

class EmbeddedDatabaseTests {

    @TempDir
    static Path folder;

    static EmbeddedDatabase database;

    @BeforeAll
    static void open() {
        database = EmbeddedDatabase.open(new DataDirectory(folder), Map.of());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void keepsFsyncAndSynchronousCommitOn() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void listensOnTheLoopbackAddressAlone() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        var url = database.credentials().url();
        assertThatThrownBy(() ->
                        DriverManager.getConnection(url, "yuanba", "guess").close())
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(
                        () -> DriverManager.getConnection(url, "postgres", "").close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void worksAsARoleThatIsNoSuperuser() {
        assertThat(client().sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void sortsKeysInByteOrder() {
        assertThat(client().sql("select '510107:' > '510107999999999' and '510107:' < '510108'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void keepsCredentialsForOtherProcessesReadableByTheirOwnerAlone() throws Exception {
        for (var file : new String[] {"run/database.properties", "keys/database.properties"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("run"))))
                .isEqualTo("rwx------");
    }

    @Test
    void attachesASecondOpenerToTheSameServer() {
        var second = EmbeddedDatabase.open(new DataDirectory(folder), Map.of());
        assertThat(second.credentials()).isEqualTo(database.credentials());
        assertThat(second.credentials().work()).isTrue();
    }

    @Test
    void neverShowsThePasswordInItsText() {
        assertThat(database.credentials().toString())
                .doesNotContain(database.credentials().password());
    }

    @Test
    void comesBackOnTheSamePortAfterItsProcessWasKilled() throws Exception {
        var before = database.credentials();
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("database/postmaster.pid")).getFirst());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
        database.revive();
        assertThat(database.credentials()).isEqualTo(before);
        assertThat(database.credentials().work()).isTrue();
    }

    @Test
    void movesToAFreePortWhenItsOwnIsTaken(@TempDir Path other) throws Exception {
        var first = EmbeddedDatabase.open(new DataDirectory(other), Map.of());
        var port = portOf(first.credentials());
        first.close();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var again = EmbeddedDatabase.open(new DataDirectory(other), Map.of())) {
            assertThat(portOf(again.credentials())).isNotEqualTo(taken.getLocalPort());
            assertThat(again.credentials().work()).isTrue();
        }
    }

    @Test
    void stopsWhenTheLastOneLeavesAndKeepsItsData(@TempDir Path other) {
        var first = EmbeddedDatabase.open(new DataDirectory(other), Map.of());
        JdbcClient.create(first.credentials().unpooled())
                .sql("create table kept (a int)")
                .update();
        first.close();
        assertThat(first.credentials().work()).isFalse();
        try (var again = EmbeddedDatabase.open(new DataDirectory(other), Map.of())) {
            assertThat(JdbcClient.create(again.credentials().unpooled())
                            .sql("select count(*) from kept")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static int portOf(Credentials credentials) {
        return URI.create(credentials.url().substring("jdbc:".length())).getPort();
    }

    private static String setting(String name) {
        return client().sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static JdbcClient client() {
        return JdbcClient.create(database.credentials().unpooled());
    }
}
