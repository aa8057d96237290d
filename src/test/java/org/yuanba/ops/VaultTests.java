package org.yuanba.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.ops.crypto.CryptoFamilies;

class VaultTests {

    private static final List<CryptoPort> FAMILIES = CryptoFamilies.all();

    @TempDir
    private Path folder;

    private Vault vault(String family) {
        return new Vault(new DataDirectory(folder), FAMILIES, family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"international", "national"})
    void givesBackWhatItEncrypted(String family) {
        for (var text : new String[] {"", "张", "13812341234", "长".repeat(10_000)}) {
            var encrypted = vault(family).encrypt("person", text.getBytes(UTF_8), "p/1");
            assertThat(vault(family).decrypt("person", encrypted, "p/1")).isEqualTo(text.getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"international", "national"})
    void encryptsTheSameTextDifferentlyEachTime(String family) {
        var vault = vault(family);
        assertThat(vault.encrypt("person", new byte[20], "p/1"))
                .isNotEqualTo(vault.encrypt("person", new byte[20], "p/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"international", "national"})
    void opensNothingInAnotherContext(String family) {
        var encrypted = vault(family).encrypt("person", new byte[20], "p/1");
        assertThatIllegalStateException().isThrownBy(() -> vault(family).decrypt("person", encrypted, "p/2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"international", "national"})
    void opensNothingWithAnotherKey(String family) {
        var encrypted = vault(family).encrypt("person", new byte[20], "p/1");
        assertThatIllegalStateException().isThrownBy(() -> vault(family).decrypt("other", encrypted, "p/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"international", "national"})
    void opensNothingOfWhichABitWasChanged(String family) {
        var vault = vault(family);
        var encrypted = vault.encrypt("person", new byte[20], "p/1");
        for (int i = 0; i < encrypted.length; i++) {
            var changed = encrypted.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException().as("byte " + i).isThrownBy(() -> vault.decrypt("person", changed, "p/1"));
        }
    }

    @Test
    void readsWhatWasMadeBeforeTheAlgorithmsWereChanged() {
        var encrypted = vault("international").encrypt("person", "张三".getBytes(UTF_8), "p/1");
        assertThat(vault("national").decrypt("person", encrypted, "p/1")).isEqualTo("张三".getBytes(UTF_8));
    }

    @Test
    void findsAHashMadeBeforeTheAlgorithmsWereChanged() {
        var before = vault("international").mac("index", "138".getBytes(UTF_8));
        assertThat(vault("national").macs("index", "138".getBytes(UTF_8)))
                .anyMatch(hash -> Arrays.equals(hash, before));
    }

    @Test
    void makesOnlyHashesThatMayBeStored() {
        var vault = vault("national");
        var older = vault("international").mac("index", "138".getBytes(UTF_8));
        assertThat(vault.macs("index", "138".getBytes(UTF_8), mark -> mark == older[0]))
                .containsExactly(older);
        assertThat(vault.macs("index", "138".getBytes(UTF_8), mark -> false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"international", "national"})
    void recognisesItsHash(String family) {
        var vault = vault(family);
        var hash = vault.mac("audit", new byte[] {1, 2, 3});
        assertThat(vault.isMac("audit", hash, new byte[] {1, 2, 3})).isTrue();
        assertThat(vault.isMac("audit", hash, new byte[] {1, 2, 4})).isFalse();
        assertThat(vault.isMac("other", hash, new byte[] {1, 2, 3})).isFalse();
        assertThat(vault.isMac("audit", new byte[0], new byte[] {1, 2, 3})).isFalse();
    }

    @Test
    void keepsKeysInFilesForTheirOwnerAlone() throws Exception {
        vault("international").mac("audit", new byte[0]);
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/audit.key")))
                .hasSize(2);
        assertThat(Files.readString(folder.resolve("keys/audit.key")).strip()).hasSize(64);
    }

    @Test
    void usesTheKeyAnotherProcessMadeFirst() {
        var hash = vault("international").mac("audit", new byte[] {7});
        assertThat(vault("international").isMac("audit", hash, new byte[] {7})).isTrue();
    }

    @Test
    void refusesASettingItDoesNotKnow() {
        assertThatIllegalStateException().isThrownBy(() -> vault("rot13")).withMessageContaining("national");
    }
}
