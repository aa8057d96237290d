package org.yuanba.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.ops.Cities;
import org.yuanba.ops.CryptoPort;
import org.yuanba.ops.DataDirectory;
import org.yuanba.ops.Vault;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestServer;

@CityTest
class SealingModuleTests {

    private static final PlaceKey YARD = new PlaceKey("510114008017001");

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Cities cities;

    @Autowired
    private List<CryptoPort> families;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private Chain chain;
    private Heads heads;
    private Sealing sealing;
    private ChainCheck check;

    @BeforeEach
    void emptyTrail() {
        jdbc.sql("truncate audit_entry, audit_seal, audit_waiting, audit_person_key")
                .update();
        var data = new DataDirectory(folder);
        chain = new Chain(new Vault(data, families, "international"));
        heads = new Heads(data);
        sealing = new Sealing(dataSource, cities, chain, heads);
        check = new ChainCheck(dataSource, cities, chain, heads, sealing);
    }

    private void record(int count) {
        trail.recordAll(IntStream.range(0, count)
                .mapToObj(i -> AuditEntry.of(Actor.system(), "test.done", YARD, null, "第%d件".formatted(i))
                        .with("households", null, Integer.toString(i)))
                .toList());
    }

    private void sealed(int count) {
        record(count);
        sealing.sealAll();
    }

    private UUID entry(long seq) {
        return jdbc.sql("select entry from audit_seal where seq = ?")
                .param(seq)
                .query(UUID.class)
                .single();
    }

    private void delete(long seq) {
        jdbc.sql("delete from audit_entry where id = ?").param(entry(seq)).update();
    }

    private void deleteSeal(long seq) {
        jdbc.sql("delete from audit_seal where seq = ?").param(seq).update();
    }

    @Test
    void findsNothingInAnEmptyTrail() {
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingWasTouched() {
        sealed(20);
        sealed(1);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void sealsWhatWaitsBeforeItChecks() {
        record(3);
        assertThat(check.findings()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_seal").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void sealsEachEntryOnce() {
        record(5);
        assertThat(sealing.sealAll()).isEqualTo(5);
        assertThat(sealing.sealAll()).isZero();
    }

    @Test
    void sealsOnlyWhatIsCommitted() {
        transaction.executeWithoutResult(status -> {
            record(2);
            assertThat(sealing.sealUnlessBusy()).isZero();
        });
        assertThat(sealing.sealUnlessBusy()).isEqualTo(2);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            record(2);
            status.setRollbackOnly();
        });
        assertThat(sealing.sealAll()).isZero();
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void namesAnEntryWhoseFieldWasChanged() {
        sealed(10);
        jdbc.sql("update audit_entry set name = '另一件' where id = ?")
                .param(entry(4))
                .update();
        assertThat(check.findings()).singleElement().asString().contains("no. 4", entry(4).toString(), "changed");
    }

    @Test
    void namesAnEntryWhoseTimeWasChangedByAMicrosecond() {
        sealed(3);
        jdbc.sql("update audit_entry set at = at + interval '1 microsecond' where id = ?")
                .param(entry(2))
                .update();
        assertThat(check.findings()).singleElement().asString().contains("no. 2");
    }

    @Test
    void namesAnEntryThatWasHiddenFromReaders() {
        sealed(3);
        jdbc.sql("update audit_entry set visibility = 'AUDIT' where id = ?")
                .param(entry(2))
                .update();
        assertThat(check.findings()).hasSize(1);
    }

    @Test
    void namesAnEntryWhoseChangesWereRewritten() {
        sealed(3);
        jdbc.sql("update audit_entry set changes = '{\"households\":[null,\"99\"]}' where id = ?")
                .param(entry(2))
                .update();
        assertThat(check.findings()).hasSize(1);
    }

    @Test
    void noticesTextMovedFromOneColumnToTheNext() {
        sealed(1);
        jdbc.sql("update audit_entry set actor = actor || act, act = ''").update();
        assertThat(check.findings()).hasSize(1);
    }

    @Test
    void namesADeletedEntryInTheMiddle() {
        sealed(10);
        var gone = entry(5);
        delete(5);
        assertThat(check.findings()).singleElement().asString().contains("no. 5", gone.toString(), "deleted");
    }

    @Test
    void namesAGapWhereEntriesWereDeletedWithTheirSeals() {
        sealed(10);
        for (long seq = 5; seq <= 6; seq++) {
            delete(seq);
            deleteSeal(seq);
        }
        assertThat(check.findings()).singleElement().asString().contains("no. 5 to 6 are missing", entry(7).toString());
    }

    @Test
    void namesALastEntryDeletedWithoutItsSeal() {
        sealed(10);
        delete(10);
        assertThat(check.findings()).singleElement().asString().contains("no. 10", "deleted");
    }

    @Test
    void noticesATailCutOffWithItsSeals() {
        sealed(10);
        for (long seq = 9; seq <= 10; seq++) {
            delete(seq);
            deleteSeal(seq);
        }
        assertThat(check.findings()).singleElement().asString().contains("no. 9 to 10 are missing", "cut off");
    }

    @Test
    void stillNoticesACutTailAfterMoreWasSealed() {
        sealed(10);
        delete(10);
        deleteSeal(10);
        sealed(5);
        assertThat(check.findings()).singleElement().asString().contains("no. 10 is missing");
        assertThat(heads.of(cities.standard().orElseThrow()).orElseThrow().seq())
                .isEqualTo(15);
    }

    @Test
    void noticesAWholeTrailThatWasEmptied() {
        sealed(4);
        jdbc.sql("truncate audit_entry, audit_seal, audit_waiting").update();
        assertThat(check.findings()).singleElement().asString().contains("no. 1 to 4 are missing");
    }

    @Test
    void namesBothOfTwoEntriesSwapped() {
        sealed(10);
        var third = entry(3);
        var eighth = entry(8);
        var spare = NewId.next();
        move(third, spare);
        move(eighth, third);
        move(spare, eighth);
        assertThat(check.findings())
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding).contains("no. 3"))
                .anySatisfy(finding -> assertThat(finding).contains("no. 8"));
    }

    private void move(UUID from, UUID to) {
        jdbc.sql("update audit_entry set id = ? where id = ?").params(to, from).update();
    }

    @Test
    void namesBothOfTwoSealsSwapped() {
        sealed(10);
        var third = entry(3);
        var fourth = entry(4);
        jdbc.sql("delete from audit_seal where seq = 4").update();
        jdbc.sql("update audit_seal set entry = ? where seq = 3").param(fourth).update();
        jdbc.sql("insert into audit_seal select 4, ?, mac from audit_seal where seq = 3")
                .param(third)
                .update();
        assertThat(check.findings()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void namesAnEntryPutInWithAForgedSeal() {
        sealed(5);
        var forged = forge();
        jdbc.sql("insert into audit_seal (seq, entry, mac) values (6, ?, decode(repeat('01', 33), 'hex'))")
                .param(forged)
                .update();
        assertThat(check.findings()).singleElement().asString().contains("no. 6", forged.toString());
    }

    @Test
    void goesOnAfterAForgedSealWithoutBlamingWhatFollows() {
        sealed(5);
        var forged = forge();
        jdbc.sql("insert into audit_seal (seq, entry, mac) values (6, ?, decode(repeat('01', 33), 'hex'))")
                .param(forged)
                .update();
        sealed(3);
        assertThat(check.findings()).singleElement().asString().contains("no. 6", forged.toString());
    }

    @Test
    void namesAnEntryPutInWithoutASeal() {
        sealed(5);
        var forged = forge();
        assertThat(check.findings()).singleElement().asString().contains(forged.toString(), "has no seal");
    }

    private UUID forge() {
        var id = NewId.next();
        jdbc.sql("insert into audit_entry (id, at, actor, act, place) values (?, now(), '某人', 'test.done', '5101')")
                .param(id)
                .update();
        return id;
    }

    @Test
    void noticesAnEntryDeletedBeforeItWasSealed() {
        record(3);
        jdbc.sql("delete from audit_entry where name = '第1件'").update();
        assertThat(check.findings()).singleElement().asString().contains("no. 2", "deleted");
    }

    @Test
    void takesOverSealsCommittedBeforeTheHeadWasWritten() {
        sealed(5);
        var head = heads.of(cities.standard().orElseThrow()).orElseThrow();
        sealed(5);
        heads.set(cities.standard().orElseThrow(), head);
        sealed(5);
        assertThat(check.findings()).isEmpty();
        assertThat(heads.of(cities.standard().orElseThrow()).orElseThrow().seq())
                .isEqualTo(15);
    }

    @Test
    void noticesAMissingHeadFile() throws Exception {
        sealed(5);
        Files.delete(folder.resolve("audit").resolve(TestServer.CITY + ".head"));
        assertThat(check.findings()).singleElement().asString().contains("head file");
    }

    @Test
    void trustsNoSealMadeWithAnotherKey() throws Exception {
        sealed(5);
        Files.delete(folder.resolve("keys").resolve("audit.key"));
        chain = new Chain(new Vault(new DataDirectory(folder), families, "international"));
        check = new ChainCheck(dataSource, cities, chain, heads, sealing);
        assertThat(check.findings()).hasSize(5);
    }

    @Test
    void keepsKeyAndHeadToItsOwner() throws Exception {
        sealed(1);
        for (var file : List.of("keys/audit.key", "audit/5101.head")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @Test
    void readsAChainBegunWithOtherAlgorithms() {
        sealed(5);
        chain = new Chain(new Vault(new DataDirectory(folder), families, "national"));
        sealing = new Sealing(dataSource, cities, chain, heads);
        check = new ChainCheck(dataSource, cities, chain, heads, sealing);
        sealed(5);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void isStillWholeAfterAPlaceWasRedrawn() {
        jdbc.sql("insert into place (key, level, parent, name) values (?, 'compound', '510114008017', '封印测试院')")
                .param(YARD.value())
                .update();
        sealed(5);
        jdbc.sql("update place set key = '510114008017999' where key = ?")
                .param(YARD.value())
                .update();
        assertThat(check.findings()).isEmpty();
        assertThat(jdbc.sql("select distinct place from audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo(YARD.value());
    }

    @Test
    void isStillWholeAfterAPersonWasDeleted() {
        var person = NewId.next();
        trail.record(AuditEntry.of(Actor.system(), "test.done", YARD, person, null)
                .with("mobile", "13812341234", "13912341234")
                .about(person));
        sealing.sealAll();
        trail.forget(person);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void sealsThroughSeveralPieces() {
        record(25_000);
        assertThat(sealing.sealAll()).isEqualTo(25_000);
        assertThat(check.findings()).isEmpty();
    }
}
