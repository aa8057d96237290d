package org.yuanba.ops.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yuanba.Yuanba;

@ExtendWith(OutputCaptureExtension.class)
class LauncherTests {

    @Test
    void listsEveryCommandItFinds(CapturedOutput output) {
        assertThat(Launcher.run(Yuanba.class, "help")).isZero();
        assertThat(output.getOut()).contains("serve", "verify", "bench", "import", "export");
    }

    @Test
    void hasARehearsalThatIsNotListed(CapturedOutput output) {
        Launcher.run(Yuanba.class, "help");
        assertThat(output.getOut()).doesNotContain("rehearse");
        assertThat(Launcher.run(Yuanba.class, "help", "rehearse")).isZero();
    }

    @Test
    void saysWhatACommandTakes(CapturedOutput output) {
        assertThat(Launcher.run(Yuanba.class, "help", "serve")).isZero();
        assertThat(output.getOut()).contains("--port", "--demo", "--public-url", "--data");
    }

    @Test
    void refusesAnUnknownCommandWithExitCodeTwo(CapturedOutput output) {
        assertThat(Launcher.run(Yuanba.class, "impart")).isEqualTo(2);
        assertThat(output.getErr()).contains("impart");
    }

    @Test
    void refusesAnUnknownOptionWithExitCodeTwo(CapturedOutput output) {
        assertThat(Launcher.run(Yuanba.class, "serve", "--prot", "1")).isEqualTo(2);
        assertThat(output.getErr()).contains("--prot");
    }

    @Test
    void saysSoToWhoAsksTheCommandItself(CapturedOutput output) {
        assertThat(Launcher.run(Yuanba.class, "allocate", "--help")).isZero();
        assertThat(output.getOut()).contains("Usage: yuanba allocate", "--explain");
    }
}
