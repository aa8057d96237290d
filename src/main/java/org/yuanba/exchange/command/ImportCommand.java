package org.yuanba.exchange.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.yuanba.exchange.domain.FileImporting;
import org.yuanba.exchange.domain.FileUploading;
import org.yuanba.exchange.domain.ImportReading;
import org.yuanba.exchange.domain.ImportRecord;
import org.yuanba.exchange.domain.ImportRefused;
import org.yuanba.exchange.domain.ImportState;
import org.yuanba.exchange.file.FileRefused;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Fault;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.ops.spi.Command;
import org.yuanba.web.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yuanba import}: reads a file, writes it if every row is good, and says in JSON what became of it. */
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports an Excel or CSV file: 0 done, 1 rows refused, 2 file refused.")
final class ImportCommand implements Command {

    @Parameters(index = "0", paramLabel = "FILE", description = "an .xlsx or .csv file")
    Path file = Path.of("");

    @Option(names = "--sheet", required = true, description = "what it holds, such as compounds")
    String sheet = "";

    @Option(names = "--place", required = true, paramLabel = "KEY", description = "key of the place it is about")
    String place = "";

    @Option(
            names = "--as",
            required = true,
            paramLabel = "USER",
            description = "account in whose name and with whose rights")
    String user = "";

    @Option(names = "--good-rows", description = "writes the good rows even if others are refused")
    boolean goodRows;

    private final Map<String, Object> summary = new LinkedHashMap<>();

    @Override
    public int run(ApplicationContext yuanba) {
        summary.put("file", file.getFileName() == null ? "" : file.getFileName().toString());
        int code;
        try {
            code = Desk.inCity(yuanba, place, () -> runInCity(yuanba));
        } catch (CommandRefused e) {
            code = refused(String.valueOf(e.getMessage()));
        }
        System.out.println(yuanba.getBean(JsonMapper.class)
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(summary));
        return code;
    }

    private int runInCity(ApplicationContext yuanba) {
        var desk = Desk.open(yuanba, sheet, place, user, one -> true, LedgerSheet::importing);
        var texts = yuanba.getBean(Texts.class);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandRefused("There is no file " + file + " that can be read");
        }
        try {
            var id = yuanba.getBean(FileUploading.class)
                    .upload(
                            file,
                            String.valueOf(summary.get("file")),
                            desk.sheet(),
                            desk.place(),
                            desk.by(),
                            desk.scope());
            var reading = yuanba.getBean(ImportReading.class);
            var record = reading.find(id, sheet, desk.place(), desk.scope()).orElseThrow();
            summary.put("import", id.toString());
            var code = confirm(yuanba, record, desk, texts);
            describe(reading.find(id, sheet, desk.place(), desk.scope()).orElseThrow(), reading, texts);
            return code;
        } catch (FileRefused e) {
            return refused(texts.text(Texts.CHINESE, e.reason(), e.arguments().toArray()));
        }
    }

    private int confirm(ApplicationContext yuanba, ImportRecord record, Desk desk, Texts texts) {
        if (record.state() == ImportState.UPLOADED) {
            return refused(texts.text(Texts.CHINESE, "exchange.row.unmatched"));
        }
        try {
            if (goodRows || record.counts().refused() == 0) {
                yuanba.getBean(FileImporting.class).confirm(record, goodRows, desk.sheet(), desk.by(), desk.scope());
            }
            return record.counts().refused() == 0 ? 0 : 1;
        } catch (ImportRefused e) {
            summary.put(
                    "reason",
                    texts.text(Texts.CHINESE, e.reason(), e.arguments().toArray()));
            return 1;
        }
    }

    private void describe(ImportRecord record, ImportReading reading, Texts texts) {
        var counts = record.counts();
        var done = record.state() == ImportState.DONE;
        summary.put("state", record.state().name().toLowerCase(java.util.Locale.ROOT));
        summary.put("written", done ? counts.writing() : 0);
        summary.put("rows", counts.rows());
        summary.put("added", counts.added());
        summary.put("changed", counts.changed());
        summary.put("same", counts.same());
        summary.put("refused", counts.refused());
        summary.put("hidden", counts.hidden());
        var refusedRows = new ArrayList<Map<String, Object>>();
        reading.refused(record, row -> refusedRows.add(describe(row, record, texts)));
        summary.put("refusedRows", refusedRows);
    }

    private static Map<String, Object> describe(CheckedRow row, ImportRecord record, Texts texts) {
        var described = new LinkedHashMap<String, Object>();
        described.put("row", row.number());
        described.put(
                "faults",
                row.faults().stream()
                        .filter(Fault::stops)
                        .map(fault -> describe(fault, row, record, texts))
                        .toList());
        return described;
    }

    private static Map<String, Object> describe(Fault fault, CheckedRow row, ImportRecord record, Texts texts) {
        var described = new LinkedHashMap<String, Object>();
        if (fault.column() >= 0) {
            var column = record.columns().get(fault.column());
            described.put("cell", column.letter() + row.number());
            described.put("header", column.header());
            described.put("value", row.raw().cell(fault.column()));
        }
        described.put(
                "reason",
                texts.text(Texts.CHINESE, fault.reason(), fault.arguments().toArray()));
        return described;
    }

    private int refused(String reason) {
        summary.put("state", "refused");
        summary.put("written", 0);
        summary.put("reason", reason);
        summary.putIfAbsent("refusedRows", List.of());
        return 2;
    }
}
