package org.yuanba.exchange.spi;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yuanba.exchange.spi.LedgerColumn.Checked;
import org.yuanba.shared.Area;

/** Checks that most columns share: text, numbers with units, areas, years, days, words of a list. */
public final class CellChecks {

    private static final Pattern NUMBER =
            Pattern.compile("(-?[0-9]{1,3}(?:,[0-9]{3})+|-?[0-9]{1,15})(\\.[0-9]{1,10})?");
    private static final Pattern UNIT =
            Pattern.compile("\\s*(m2|平方米|平米|平方|平|亩|户|人|栋|幢|个|处|部|台|道|米|元|元/月|层|门|单元|家|位|名|辆|套|间|m)$");
    private static final Pattern ABOUT = Pattern.compile(".*(约|大概|左右|上下|余|多|近|~|～|不到|以上|-.+).*");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[-./年]\\s*([0-9]{1,2})\\s*[-./月]\\s*([0-9]{1,2})\\s*日?(?:[ T].*)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])");
    private static final Pattern YEAR = Pattern.compile("((?:1[89]|20)[0-9]{2})(?:\\s*年.*|[-./][0-9].*)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private CellChecks() {}

    /** Any text of at most so many characters. */
    public static Function<String, Checked> text(int longest) {
        return cell -> cell.codePointCount(0, cell.length()) <= longest
                ? LedgerColumn.good(cell)
                : LedgerColumn.wrong("exchange.cell.too-long", longest);
    }

    /** A whole number from 0 to the largest; thousands separators and a unit behind it are let go. */
    public static Function<String, Checked> count(int largest) {
        return cell -> {
            var number = number(cell);
            if (number.isEmpty()) {
                return notANumber(cell, "300");
            }
            var whole = number.get().stripTrailingZeros();
            return whole.signum() >= 0 && whole.scale() <= 0 && whole.compareTo(BigDecimal.valueOf(largest)) <= 0
                    ? LedgerColumn.good(whole.toPlainString())
                    : LedgerColumn.wrong("exchange.cell.count", largest);
        };
    }

    /** An area in square metres, at most two decimals. */
    public static Function<String, Checked> area() {
        return cell -> {
            var number = number(cell);
            if (number.isEmpty() || cell.endsWith("亩")) {
                return notANumber(cell, "60.50");
            }
            return Area.ofSquareMetres(number.get())
                    .map(area -> LedgerColumn.good(area.squareMetres().toPlainString()))
                    .orElseGet(() -> LedgerColumn.wrong("exchange.cell.area"));
        };
    }

    /** A number with at most so many decimals between two bounds. */
    public static Function<String, Checked> decimal(int decimals, BigDecimal smallest, BigDecimal largest) {
        return cell -> {
            var number = number(cell);
            if (number.isEmpty()) {
                return notANumber(cell, smallest.toPlainString());
            }
            var exact = number.get().stripTrailingZeros();
            return exact.scale() <= decimals && exact.compareTo(smallest) >= 0 && exact.compareTo(largest) <= 0
                    ? LedgerColumn.good(exact.toPlainString())
                    : LedgerColumn.wrong(
                            "exchange.cell.decimal", smallest.toPlainString(), largest.toPlainString(), decimals);
        };
    }

    /** A year of four digits; of a day or month the year is taken. */
    public static Function<String, Checked> year(int first, int last) {
        return cell -> {
            var written = YEAR.matcher(narrow(cell));
            if (!written.matches()) {
                return LedgerColumn.wrong("exchange.cell.year");
            }
            var year = Integer.parseInt(written.group(1));
            return year >= first && year <= last
                    ? LedgerColumn.good(written.group(1))
                    : LedgerColumn.wrong("exchange.cell.year-range", Integer.toString(first), Integer.toString(last));
        };
    }

    /** A day: 2026-11-20, 2026年11月20日, 2026.11.20, 20261120 or the serial number Excel keeps. */
    public static Function<String, Checked> day() {
        return cell -> dayIn(narrow(cell))
                .map(day -> LedgerColumn.good(day.toString()))
                .orElseGet(() -> LedgerColumn.wrong("exchange.cell.day"));
    }

    /** 是 or 否, in the ways people write them. */
    public static Function<String, Checked> yesNo() {
        return oneOf(Map.of(
                "是", List.of("有", "√", "✓", "Y", "YES", "TRUE", "对", "已"),
                "否", List.of("无", "没有", "×", "N", "NO", "FALSE", "未")));
    }

    /** One of the words, or one of the other ways to say it. */
    public static Function<String, Checked> oneOf(Map<String, List<String>> words) {
        var known = new HashMap<String, String>();
        words.forEach((word, others) -> {
            known.put(plain(word), word);
            others.forEach(other -> known.put(plain(other), word));
        });
        var offered = String.join("、", words.keySet().stream().sorted().toList());
        return cell -> {
            var word = known.get(plain(cell));
            return word != null ? LedgerColumn.good(word) : LedgerColumn.wrong("exchange.cell.choice", offered);
        };
    }

    private static String plain(String word) {
        return narrow(word).replaceAll("\\s+", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static Checked notANumber(String cell, String example) {
        return ABOUT.matcher(cell).matches()
                ? LedgerColumn.wrong("exchange.cell.about", example)
                : LedgerColumn.wrong("exchange.cell.number", example);
    }

    private static Optional<BigDecimal> number(String cell) {
        var bare = UNIT.matcher(narrow(cell)).replaceFirst("").strip();
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare.replace(",", ""))) : Optional.empty();
    }

    private static Optional<LocalDate> dayIn(String cell) {
        for (var form : List.of(DAY, COMPACT_DAY)) {
            var written = form.matcher(cell);
            if (written.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(3))));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return cell.matches("[2-5][0-9]{4}")
                ? Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(cell)))
                : Optional.empty();
    }

    private static String narrow(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
}
