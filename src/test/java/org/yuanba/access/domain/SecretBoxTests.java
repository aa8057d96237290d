package org.yuanba.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanba.ops.DataDirectory;
import org.yuanba.shared.NewId;

class SecretBoxTests {

    private static final UUID ACCOUNT = NewId.next();
    private static final byte[] SECRET = {1, 2, 3, 4, 5};

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealed() {
        var box = box();

        assertThat(box.open(box.seal(SECRET, ACCOUNT), ACCOUNT)).isEqualTo(SECRET);
    }

    @Test
    void opensAfterARestart() {
        var sealed = box().seal(SECRET, ACCOUNT);

        assertThat(box().open(sealed, ACCOUNT)).isEqualTo(SECRET);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        var box = box();

        assertThat(box.seal(SECRET, ACCOUNT)).isNotEqualTo(box.seal(SECRET, ACCOUNT));
    }

    @Test
    void opensForItsOwnAccountAlone() {
        var box = box();
        var sealed = box.seal(SECRET, ACCOUNT);

        assertThatIllegalStateException().isThrownBy(() -> box.open(sealed, NewId.next()));
    }

    @Test
    void refusesASecretThatWasChanged() {
        var box = box();
        var sealed = box.seal(SECRET, ACCOUNT);
        sealed[sealed.length - 1] ^= 1;

        assertThatIllegalStateException()
                .isThrownBy(() -> box.open(sealed, ACCOUNT))
                .withMessageContaining("Maybe DATA/keys/access.key is another one");
    }

    @Test
    void keepsItsKeyForTheOwnerOfTheFolderAlone() throws IOException {
        box().seal(SECRET, ACCOUNT);

        var key = folder.resolve("keys/access.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(key).hasSize(32);
    }

    private SecretBox box() {
        return new SecretBox(new DataDirectory(folder));
    }
}
