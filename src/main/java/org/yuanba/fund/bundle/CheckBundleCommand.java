package org.yuanba.fund.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.springframework.context.ApplicationContext;
import org.yuanba.ops.spi.Command;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yuanba check-bundle}: whether the books in a bundle are as they were signed. Needs no database. */
@CommandLine.Command(
        name = "check-bundle",
        mixinStandardHelpOptions = true,
        description = "Checks a signed bundle of books: 0 as it was signed, 1 something was changed, 2 not a bundle.")
final class CheckBundleCommand implements Command {

    @Parameters(index = "0", paramLabel = "FILE", description = "the bundle, a .zip")
    Path file = Path.of("");

    @Option(
            names = "--key",
            defaultValue = "",
            paramLabel = "FINGERPRINT",
            description = "what the page 查账 says of the key; without it the key inside is believed")
    String fingerprint = "";

    @Override
    public boolean needsApplication() {
        return false;
    }

    @Override
    public int run(ApplicationContext yuanba) {
        var json = JsonMapper.builder().build();
        var answer = new LinkedHashMap<String, Object>();
        int code;
        try {
            var checked = new BundleChecking(json).check(file);
            answer.put("place", checked.place());
            answer.put("asOf", checked.asOf());
            answer.put("files", checked.files());
            answer.put("key", checked.fingerprint());
            if (!fingerprint.isEmpty() && !plain(fingerprint).equals(plain(checked.fingerprint()))) {
                checked.findings().add("It was signed with another key.");
            }
            answer.put("findings", checked.findings());
            code = checked.findings().isEmpty() ? 0 : 1;
        } catch (IOException e) {
            answer.put("reason", "Not a bundle: " + e.getMessage());
            code = 2;
        }
        System.out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        return code;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    }
}
