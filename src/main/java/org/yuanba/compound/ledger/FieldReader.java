package org.yuanba.compound.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yuanba.compound.ledger.Reading.Blank;
import org.yuanba.compound.ledger.Reading.Value;

/** Reads fields the way offices write them. */
final class FieldReader {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,；;/\\n]+");
    private static final Pattern NUMBER =
            Pattern.compile("约?(-?[0-9][0-9,]*(?:\\.[0-9]+)?)(?:m2|平方米|平米|㎡|栋|幢|个|户|人|部|台|处|道|年|年代|°)?");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?(?: ?0{1,2}:00(?::00)?)?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-./年]([0-9]{1,2})月?");
    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);

    private FieldReader() {}

    static Reading read(CompoundField field, String written, LocalDate today) {
        if (field.type() == FieldType.LONG_TEXT || field.type() == FieldType.OUTLINE) {
            return text(field, written.strip());
        }
        var text = isPlain(written)
                ? written
                : BLANKS.matcher(written).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return new Blank();
        }
        return switch (field.type()) {
            case TEXT -> text(field, text);
            case NAMES -> names(field, written);
            case CHOICE -> choice(field, text);
            case YEAR -> year(field, half(text), today);
            case COUNT -> count(field, half(text));
            case AREA -> area(field, half(text));
            case DEGREES -> degrees(field, half(text));
            case DATE -> day(half(text), today);
            case LONG_TEXT, OUTLINE -> throw new IllegalStateException();
        };
    }

    /** Half width, without inner blanks. */
    private static String half(String text) {
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace(" ", "")
                        .replace("㎡", "m2");
    }

    /** Whether there are only half-width signs and no blanks: then there is nothing to make narrow. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static Reading text(CompoundField field, String text) {
        if (text.isEmpty()) {
            return new Blank();
        }
        if (text.codePointCount(0, text.length()) > field.longest() || text.length() > field.longest()) {
            return Reading.wrong("compound.wrong.long", field.longest());
        }
        return field.type() == FieldType.OUTLINE && !Outline.isPolygon(text)
                ? Reading.wrong("compound.wrong.outline")
                : text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                        ? Reading.wrong("compound.wrong.signs")
                        : new Value(text.replace("\r\n", "\n"));
    }

    private static Reading names(CompoundField field, String written) {
        var names = Arrays.stream(BETWEEN_NAMES.split(written))
                .map(name -> BLANKS.matcher(name).replaceAll(" ").strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.stream().anyMatch(name -> name.length() > CompoundField.NAME.longest())) {
            return Reading.wrong("compound.wrong.long", CompoundField.NAME.longest());
        }
        return text(field, names.stream().collect(Collectors.joining("、")));
    }

    private static Reading choice(CompoundField field, String text) {
        var code = text.toLowerCase(Locale.ROOT);
        return field.choices().contains(code) ? new Value(code) : Reading.wrong("compound.wrong.choice");
    }

    private static Reading year(CompoundField field, String text, LocalDate today) {
        var bounds = field.bounds();
        var number = NUMBER.matcher(text);
        if (!number.matches() || !number.group(1).matches("[0-9]{4}")) {
            return Reading.wrong("compound.wrong.year", text(bounds.least()), text(today.getYear()));
        }
        var year = Integer.parseInt(number.group(1));
        return bounds.contain(year) && year <= today.getYear()
                ? new Value(year)
                : Reading.wrong("compound.wrong.year", text(bounds.least()), text(today.getYear()));
    }

    private static Reading count(CompoundField field, String text) {
        var bounds = field.bounds();
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            var value = new BigDecimal(number.group(1).replace(",", "")).stripTrailingZeros();
            if (value.scale() <= 0
                    && value.precision() - value.scale() < 10
                    && bounds.contain(value.longValueExact())) {
                return new Value(value.intValueExact());
            }
        }
        return Reading.wrong("compound.wrong.count", text(bounds.least()), text(bounds.most()));
    }

    private static Reading area(CompoundField field, String text) {
        var bounds = field.bounds();
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            var value = new BigDecimal(number.group(1).replace(",", ""))
                    .movePointRight(2)
                    .stripTrailingZeros();
            if (value.scale() > 0) {
                return Reading.wrong("compound.wrong.area.fine");
            }
            if (value.precision() - value.scale() < 16 && bounds.contain(value.longValueExact())) {
                return new Value(value.longValueExact());
            }
        }
        return Reading.wrong("compound.wrong.area", area(bounds.least()), area(bounds.most()));
    }

    private static Reading degrees(CompoundField field, String text) {
        var bounds = field.bounds();
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            var value = new BigDecimal(number.group(1)).setScale(6, RoundingMode.HALF_EVEN);
            if (value.compareTo(BigDecimal.valueOf(bounds.least())) >= 0
                    && value.compareTo(BigDecimal.valueOf(bounds.most())) <= 0) {
                return new Value(value);
            }
        }
        return Reading.wrong("compound.wrong.degrees", text(bounds.least()), text(bounds.most()));
    }

    private static Reading day(String text, LocalDate today) {
        try {
            var day = DAY.matcher(text);
            if (day.matches()) {
                return known(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))), today);
            }
            var month = MONTH.matcher(text);
            if (month.matches()) {
                return known(LocalDate.of(number(month.group(1)), number(month.group(2)), 1), today);
            }
        } catch (DateTimeException e) {
            // falls through: 2026-02-30 is no day
        }
        return Reading.wrong("compound.wrong.date");
    }

    private static Reading known(LocalDate day, LocalDate today) {
        return day.isBefore(FIRST_DAY) || day.isAfter(today)
                ? Reading.wrong("compound.wrong.date.range", FIRST_DAY.toString(), today.toString())
                : new Value(day);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static String area(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
