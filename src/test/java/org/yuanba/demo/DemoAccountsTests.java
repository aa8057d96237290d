package org.yuanba.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAccountsTests {

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|(.*)\\|");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void standInTheReadmeWithPasswordPlacesAndSecrets(String readme) throws IOException {
        var text = Files.readString(Path.of(readme));
        assertThat(text).contains("`" + DemoAccounts.PASSWORD + "`");
        assertThat(ROW.matcher(text).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        DemoAccount.ALL.stream().map(DemoAccount::username).toList());
        for (var account : DemoAccount.ALL) {
            var row = ROW.matcher(text)
                    .results()
                    .filter(found -> found.group(1).equals(account.username()))
                    .findFirst()
                    .orElseThrow()
                    .group(2);
            assertThat(row).contains(told(account));
        }
    }

    @Test
    void areOnePerRoleOfStaffAndTheThreeAdministrators() {
        assertThat(DemoAccount.ALL.stream().map(DemoAccount::role))
                .doesNotHaveDuplicates()
                .hasSize(9);
    }

    private static List<String> told(DemoAccount account) {
        return Stream.concat(
                        account.places().stream(),
                        account.needsCode() ? Stream.of("`" + base32(account.secret()) + "`") : Stream.empty())
                .toList();
    }

    private static String base32(byte[] bytes) {
        var bits = new StringBuilder();
        for (var b : bytes) {
            bits.append(String.format("%8s", Integer.toBinaryString(b & 0xff)).replace(' ', '0'));
        }
        var text = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 5) {
            text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
        }
        return text.toString();
    }
}
