package org.yuanba.exchange.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.springframework.context.ApplicationContext;
import org.yuanba.exchange.paper.FileFormat;
import org.yuanba.exchange.paper.SheetExporting;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.ops.spi.Command;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yuanba export}: writes what a user may see of a place into an Excel or CSV file. */
@CommandLine.Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Exports a sheet as Excel or CSV, by the end of the file's name.")
final class ExportCommand implements Command {

    @Option(names = "--sheet", required = true, description = "what is exported, such as compounds")
    String sheet = "";

    @Option(names = "--place", required = true, paramLabel = "KEY", description = "key of the place")
    String place = "";

    @Option(
            names = "--as",
            defaultValue = "",
            paramLabel = "USER",
            description = "account in whose name and with whose rights")
    String user = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write, .xlsx or .csv")
    Path out = Path.of("");

    @Override
    public int run(ApplicationContext yuanba) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("file", out.toString());
        int code;
        try {
            code = Desk.inCity(yuanba, place, () -> {
                var desk = Desk.open(yuanba, sheet, place, user, one -> !one.holdsPersons(), LedgerSheet::exporting);
                summary.put("rows", write(yuanba, desk));
                return 0;
            });
        } catch (CommandRefused e) {
            summary.put("reason", String.valueOf(e.getMessage()));
            code = 2;
        }
        System.out.println(yuanba.getBean(JsonMapper.class)
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(summary));
        return code;
    }

    private int write(ApplicationContext yuanba, Desk desk) {
        var format = FileFormat.of(out.toString());
        try (var to = new BufferedOutputStream(Files.newOutputStream(out))) {
            return yuanba.getBean(SheetExporting.class)
                    .export(desk.sheet(), desk.place(), desk.scope(), desk.by(), format, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
