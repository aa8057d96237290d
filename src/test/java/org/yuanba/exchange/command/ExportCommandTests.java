package org.yuanba.exchange.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yuanba.testing.CityTest;

@CityTest
class ExportCommandTests {

    @Autowired
    ApplicationContext yuanba;

    @TempDir
    Path folder = Path.of("");

    private int export(String sheet) {
        var command = new ExportCommand();
        command.sheet = sheet;
        command.place = "5101";
        command.out = folder.resolve(sheet + ".csv");
        return command.run(yuanba);
    }

    @Test
    void knowsNoSheetOfPersons() {
        assertThat(export("members")).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("members.csv"))).isFalse();
        assertThat(export("compounds")).isZero();
    }
}
