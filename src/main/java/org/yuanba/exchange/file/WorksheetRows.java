package org.yuanba.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Turns a worksheet's elements into rows; blank formatted rows and cells are none. */
final class WorksheetRows implements Workbook.Elements {

    private static final int LAST_COLUMN = 16_384;

    private final SharedWords words;
    private final CellDates dates;
    private final FileLimits limits;
    private final Predicate<FileRow> each;
    private final CellTextBuilder content = new CellTextBuilder();
    private final List<String> cells = new ArrayList<>();
    private int row;
    private int rows;
    private boolean hidden;
    private int column;
    private @Nullable String type;
    private @Nullable String style;
    private boolean inValue;
    private boolean inInline;

    WorksheetRows(SharedWords words, CellDates dates, FileLimits limits, Predicate<FileRow> each) {
        this.words = words;
        this.dates = dates;
        this.limits = limits;
        this.each = each;
    }

    @Override
    public boolean next(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            return end(xml);
        } else if (inInline) {
            content.next(event, xml);
        } else if (inValue && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
            content.append(xml);
        }
        return true;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                row = number(XlsxFile.attribute(xml, "r"), row + 1);
                hidden = XlsxFile.isTrue(XlsxFile.attribute(xml, "hidden"));
                column = -1;
                cells.clear();
            }
            case "c" -> {
                column = column(XlsxFile.attribute(xml, "r"), column + 1);
                type = XlsxFile.attribute(xml, "t");
                style = XlsxFile.attribute(xml, "s");
                content.clear();
            }
            case "v" -> inValue = true;
            case "is" -> inInline = true;
            default -> {
                if (inInline) {
                    content.next(XMLStreamConstants.START_ELEMENT, xml);
                }
            }
        }
    }

    private boolean end(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                return cells.isEmpty() || hand();
            }
            case "c" -> keep(text());
            case "v" -> inValue = false;
            case "is" -> inInline = false;
            case "sheetData" -> {
                return false;
            }
            default -> {
                if (inInline) {
                    content.next(XMLStreamConstants.END_ELEMENT, xml);
                }
            }
        }
        return true;
    }

    private String text() {
        var raw = content.text();
        if (raw.isEmpty()) {
            return raw;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> words.word(raw.strip());
            case "str", "inlineStr", "e" -> raw;
            case "b" -> raw.strip().equals("1") ? "是" : "否";
            case "d" -> raw.replace('T', ' ');
            default -> dates.text(raw.strip(), style);
        };
    }

    private void keep(String text) {
        if (text.isBlank()) {
            return;
        }
        if (column >= limits.columns()) {
            throw new FileRefused("exchange.file.too-many-columns", limits.columns());
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(text);
        } else {
            cells.set(column, text);
        }
    }

    private boolean hand() {
        if (++rows > limits.rows()) {
            throw new FileRefused("exchange.file.too-many-rows", limits.rows());
        }
        return each.test(new FileRow(row, List.copyOf(cells), hidden));
    }

    private static int number(@Nullable String digits, int otherwise) {
        try {
            return digits == null ? otherwise : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        var number = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            number = number * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (number > LAST_COLUMN || number < 1) {
                throw new FileRefused("exchange.file.broken");
            }
        }
        return number - 1;
    }
}
