package org.yuanba.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yuanba.indicator.Figure;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Kind;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Page;

/** How figures are written: exact in tables, shortened to 万 and 亿 in cards. */
public final class Shown {

    private static final long TEN_THOUSAND = 10_000;
    private static final long MILLION = 1_000_000;
    private static final long HUNDRED_MILLION = 100_000_000;
    private static final int HUNDRED = 100;

    private Shown() {}

    /** The value as it stands in a table. */
    public static String exact(Page page, Figure figure) {
        return figure.hidden()
                ? page.t("indicator.few")
                : exact(page, figure.measure(), figure.numerator(), figure.denominator());
    }

    private static String exact(Page page, Measure measure, long numerator, long denominator) {
        return switch (measure.kind()) {
            case COUNT -> page.number(numerator);
            case AREA, FEN -> hundredths(numerator);
            case RATE -> denominator == 0 ? page.t("indicator.none") : percent(numerator, denominator, 2);
            case RATIO -> denominator == 0 ? page.t("indicator.none") : ratio(numerator, denominator);
        };
    }

    /** The value as it stands large in a card. */
    public static String large(Page page, Figure figure) {
        if (figure.hidden()) {
            return page.t("indicator.few");
        }
        return switch (figure.measure().kind()) {
            case COUNT -> shortened(page, BigDecimal.valueOf(figure.numerator()));
            case AREA, FEN -> shortened(page, BigDecimal.valueOf(figure.numerator(), 2));
            case RATE ->
                figure.denominator() == 0
                        ? page.t("indicator.none")
                        : percent(figure.numerator(), figure.denominator(), 0);
            case RATIO -> exact(page, figure);
        };
    }

    /** A value in a list of parts: money shortened, which does not fit beside its bar otherwise; everything else exact. */
    public static String listed(Page page, Figure figure) {
        return figure.measure().kind() == Kind.FEN ? large(page, figure) : exact(page, figure);
    }

    /** The unit behind the large value. */
    public static String unit(Page page, Figure figure) {
        return figure.hidden()
                ? ""
                : page.t("indicator.unit."
                        + switch (figure.measure().kind()) {
                            case AREA -> "area";
                            case FEN -> "fen";
                            case RATE, RATIO -> "none";
                            case COUNT -> figure.measure().code().replaceAll("\\..*", "");
                        });
    }

    /** How much of the whole, in percent without decimals; none of nothing. */
    public static @Nullable String share(Figure figure) {
        return figure.denominator() == 0
                        || figure.measure().kind() != Kind.COUNT
                        || figure.measure().joining() == Measure.Joining.SUM
                ? null
                : percent(figure.numerator(), figure.denominator(), 0);
    }

    /** The list of those counted; none when there is no such list. */
    public static @Nullable String countedUrl(PlaceKey place, Measure measure) {
        return measure.counted() == null ? null : "/p/" + place + "/" + measure.counted();
    }

    /** The list of those left out; none when there is no such list. */
    public static @Nullable String missingUrl(PlaceKey place, Measure measure) {
        return measure.missing() == null ? null : "/p/" + place + "/" + measure.missing();
    }

    /** The page of one figure. */
    public static String url(PlaceKey place, Measure measure) {
        return "/p/" + place + "/figures/" + measure.code();
    }

    private static String shortened(Page page, BigDecimal amount) {
        if (page.isEnglish()) {
            return amount.compareTo(BigDecimal.valueOf(MILLION)) < 0
                    ? page.number(amount.longValue())
                    : page.t("indicator.million", decimal(amount, MILLION));
        }
        if (amount.compareTo(BigDecimal.valueOf(HUNDRED_MILLION)) >= 0) {
            return page.t("indicator.hundred-million", decimal(amount, HUNDRED_MILLION));
        }
        return amount.compareTo(BigDecimal.valueOf(10 * TEN_THOUSAND)) >= 0
                ? page.t("indicator.ten-thousand", decimal(amount, TEN_THOUSAND))
                : page.number(amount.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static String decimal(BigDecimal amount, long unit) {
        var scaled = amount.divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP);
        return scaled.compareTo(BigDecimal.valueOf(HUNDRED)) >= 0
                ? String.format(
                        Locale.ENGLISH,
                        "%,d",
                        scaled.setScale(0, RoundingMode.HALF_UP).longValue())
                : scaled.stripTrailingZeros().toPlainString();
    }

    private static String hundredths(long amount) {
        return String.format(Locale.ENGLISH, "%,.2f", BigDecimal.valueOf(amount, 2));
    }

    private static String percent(long numerator, long denominator, int decimals) {
        return BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private static String ratio(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
