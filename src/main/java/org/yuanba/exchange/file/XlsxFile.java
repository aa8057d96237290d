package org.yuanba.exchange.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An Excel workbook (Office Open XML), read as a stream: only its table of words is held in memory. */
final class XlsxFile implements TableFile {

    private static final int SMALL_PART = 16;

    private final Workbook workbook;
    private final FileLimits limits;
    private final List<FileTable> tables = new ArrayList<>();
    private final CellDates dates = new CellDates();
    private @Nullable SharedWords words;

    private XlsxFile(Workbook workbook, FileLimits limits) {
        this.workbook = workbook;
        this.limits = limits;
    }

    static XlsxFile open(Path file, FileLimits limits) throws IOException {
        var workbook = Workbook.open(file, limits);
        try {
            var opened = new XlsxFile(workbook, limits);
            opened.readContents();
            return opened;
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public List<FileTable> tables() {
        return List.copyOf(tables);
    }

    @Override
    public void close() {
        workbook.close();
    }

    private void readContents() {
        if (workbook.has("xl/workbook.bin")) {
            throw new FileRefused("exchange.file.old-excel");
        }
        if (workbook.has("EncryptedPackage") || workbook.has("META-INF/encryption.xml")) {
            throw new FileRefused("exchange.file.encrypted");
        }
        var main = mainPart();
        if (!workbook.has(main)) {
            throw new FileRefused("exchange.file.not-a-table");
        }
        var folder = main.contains("/") ? main.substring(0, main.lastIndexOf('/') + 1) : "";
        var parts = relations(folder + "_rels/" + main.substring(folder.length()) + ".rels");
        var visible = new ArrayList<FileTable>();
        var hidden = new ArrayList<FileTable>();
        workbook.read(main, SMALL_PART, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "workbookPr" -> dates.countFrom1904(isTrue(attribute(xml, "date1904")));
                    case "sheet" -> {
                        var part = parts.get(String.valueOf(attribute(xml, "id")));
                        var state = attribute(xml, "state");
                        if (part != null) {
                            var isVisible = state == null || state.equals("visible");
                            (isVisible ? visible : hidden)
                                    .add(new Worksheet(String.valueOf(attribute(xml, "name")), resolve(folder, part)));
                        }
                    }
                    default -> {}
                }
            }
            return true;
        });
        tables.addAll(visible.isEmpty() ? hidden : visible);
        workbook.read(folder + "styles.xml", SMALL_PART, dates);
    }

    private String mainPart() {
        var found = new String[] {"xl/workbook.xml"};
        workbook.read("_rels/.rels", SMALL_PART, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT
                    && String.valueOf(attribute(xml, "Type")).endsWith("/officeDocument")) {
                found[0] = resolve("", String.valueOf(attribute(xml, "Target")));
            }
            return true;
        });
        return found[0];
    }

    private Map<String, String> relations(String part) {
        var targets = new HashMap<String, String>();
        workbook.read(part, SMALL_PART, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && String.valueOf(attribute(xml, "Type")).endsWith("/worksheet")) {
                targets.put(String.valueOf(attribute(xml, "Id")), String.valueOf(attribute(xml, "Target")));
            }
            return true;
        });
        return targets;
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private SharedWords words() {
        if (words == null) {
            words = new SharedWords();
            workbook.read("xl/sharedStrings.xml", limits.wordsMegabytes(), words);
        }
        return words;
    }

    static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean isTrue(@Nullable String flag) {
        return flag != null && (flag.equals("1") || flag.equals("true"));
    }

    private final class Worksheet implements FileTable {

        private final String title;
        private final String part;

        private Worksheet(String title, String part) {
            this.title = title;
            this.part = part;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public void read(Predicate<FileRow> each) {
            workbook.read(part, limits.sheetMegabytes(), new WorksheetRows(words(), dates, limits, each));
        }
    }
}
