package org.yuanba.place;

import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.yuanba.ops.spi.Command;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./yuanba divisions import FILE}: a newer edition of the national division codes. */
@CommandLine.Command(
        name = "divisions",
        description = "Imports an edition of the national division codes: code,level,name,parent; .csv or .csv.gz.",
        mixinStandardHelpOptions = true)
final class DivisionsCommand implements Command {

    @Parameters(index = "0", paramLabel = "import", description = "what to do: import")
    private String verb = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Option(names = "--source", paramLabel = "TEXT", description = "where it is from (the file's name)")
    private @Nullable String source;

    @Option(names = "--as-of", paramLabel = "DAY", description = "the day its state is of (today)")
    private @Nullable LocalDate asOf;

    @Override
    public int run(ApplicationContext yuanba) throws Exception {
        if (!verb.equals("import") || !Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println(
                    verb.equals("import")
                            ? "divisions: " + file + " cannot be read. Give the path of a .csv or .csv.gz file."
                            : "divisions: there is only 'divisions import FILE'.");
            return 2;
        }
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var outcome = yuanba.getBean(DivisionImporting.class)
                    .importFile(
                            bytes,
                            source == null ? String.valueOf(file.getFileName()) : source,
                            asOf == null ? LocalDate.now(yuanba.getBean(Clock.class)) : asOf);
            return told(outcome);
        }
    }

    private int told(DivisionImporting.Outcome outcome) {
        if (outcome.number() == 0) {
            System.out.println("Imported " + outcome.rows() + " divisions from " + file + ".");
            return 0;
        }
        System.err.println("Nothing was imported from " + file + "; wrong lines: " + outcome.number() + ".");
        outcome.faults().forEach(fault -> System.err.println(file + ", " + fault));
        return 1;
    }
}
