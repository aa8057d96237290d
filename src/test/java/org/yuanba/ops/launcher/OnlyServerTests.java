package org.yuanba.ops.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;

class OnlyServerTests {

    @TempDir
    Path data;

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> OnlyServer.on(data, other.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void givesTheDirectoryBackWhenItLeaves() {
        for (int i = 0; i < 2; i++) {
            try (var alone = OnlyServer.on(data, 0)) {
                assertThat(alone).isNotNull();
            }
        }
        assertThat(data.resolve("run/serve.lock")).exists();
    }

    @Test
    void saysAnExpectedRefusalInItsOwnWords() {
        var failure = new IllegalStateException("wrapped", new Refusal("Choose another folder."));
        assertThat(Failure.sentence(failure, data)).isEqualTo("Choose another folder.");
    }

    @Test
    void saysATakenPortInOneSentence() {
        var failure = new IllegalStateException(new PortInUseException(8080));
        assertThat(Failure.sentence(failure, data))
                .startsWith("Port 8080 is taken")
                .hasLineCount(1);
    }

    @Test
    void keepsTheDetailsOfAnythingElseInAFile() throws IOException {
        var said = Failure.sentence(new IllegalStateException("outside", new IOException("disk full")), data);
        assertThat(said).startsWith("disk full").contains("failure.txt").doesNotContain("\tat ");
        assertThat(Files.readString(data.resolve("run/failure.txt"))).contains("\tat ");
    }
}
