package org.yuanba.ops.launcher;

import java.util.Comparator;
import org.springframework.context.ApplicationContext;
import org.yuanba.ops.Cities;
import org.yuanba.ops.spi.Check;
import org.yuanba.ops.spi.Command;
import picocli.CommandLine;

/** {@code ./yuanba verify}: runs every check in every city and says what does not add up. */
@CommandLine.Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes what is kept and checks the audit chain; exit 1 and one line each when something is wrong.")
final class Verify implements Command {

    private int findings;

    @Override
    public int run(ApplicationContext yuanba) {
        var checks = yuanba.getBeanProvider(Check.class).stream()
                .sorted(Comparator.comparing(Check::name))
                .toList();
        for (var city : yuanba.getBean(Cities.class).all()) {
            for (var check : checks) {
                var found = Cities.in(city, check::findings);
                findings += found.size();
                System.out.printf(
                        "%s %-20s %s%n",
                        city.root(), check.name(), found.isEmpty() ? "ok" : found.size() + " findings");
                found.forEach(finding -> System.out.println("  " + finding));
            }
        }
        return findings == 0 ? 0 : 1;
    }
}
