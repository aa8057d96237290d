package org.yuanba.exchange.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Tells which numbers are days, from the workbook's number formats, and writes numbers and days as text. */
final class CellDates implements Workbook.Elements {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 2_958_465;
    private static final int SECONDS = 86_400;
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final MathContext AS_EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private final Map<Integer, Boolean> ownFormats = new HashMap<>();
    private final Set<Integer> dayStyles = new HashSet<>();
    private LocalDate zero = ZERO;
    private boolean inStyles;
    private int style;

    void countFrom1904(boolean from1904) {
        zero = from1904 ? ZERO_1904 : ZERO;
    }

    @Override
    public boolean next(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    ownFormats.put(
                            number(XlsxFile.attribute(xml, "numFmtId")),
                            isDay(String.valueOf(XlsxFile.attribute(xml, "formatCode"))));
                case "cellXfs" -> inStyles = true;
                case "xf" -> {
                    if (inStyles && isDay(number(XlsxFile.attribute(xml, "numFmtId")))) {
                        dayStyles.add(style);
                    }
                    style += inStyles ? 1 : 0;
                }
                default -> {}
            }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
            inStyles = false;
        }
        return true;
    }

    /** The text of a number in a cell of this style: a day, or the number in plain digits. */
    String text(String number, @Nullable String cellStyle) {
        if (cellStyle == null || !dayStyles.contains(number(cellStyle))) {
            return plain(number);
        }
        try {
            var serial = Double.parseDouble(number);
            if (serial < 1 || serial > LAST_SERIAL) {
                return plain(number);
            }
            var day = zero.plusDays((long) serial);
            var second = Math.round((serial - Math.floor(serial)) * SECONDS);
            return second == 0
                    ? day.toString()
                    : WITH_TIME.format(
                            LocalDateTime.of(day, java.time.LocalTime.MIN).plusSeconds(second));
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static String plain(String number) {
        if (number.length() <= 15 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number;
        }
        try {
            var exact = new BigDecimal(number).round(AS_EXCEL).stripTrailingZeros();
            return Math.abs(exact.scale()) > 40 ? number : exact.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private boolean isDay(int format) {
        return ownFormats.getOrDefault(
                format,
                format >= 14 && format <= 22
                        || format >= 27 && format <= 36
                        || format >= 45 && format <= 47
                        || format >= 50 && format <= 58);
    }

    private static boolean isDay(String format) {
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[ymdhs].*") && !bare.matches(".*[0#?].*");
    }

    private static int number(@Nullable String digits) {
        try {
            return digits == null ? 0 : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
