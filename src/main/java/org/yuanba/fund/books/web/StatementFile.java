package org.yuanba.fund.books.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.books.Yuan;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.books.reading.StatementLine;
import org.yuanba.web.Page;

/**
 * A statement as a file that Excel opens.
 *
 * @param fund of which fund
 * @param from its first day
 * @param opening fen in it the evening before
 * @param lines what moved
 */
record StatementFile(FundLine fund, LocalDate from, long opening, List<StatementLine> lines) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    byte[] csv(Page page) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(row(Stream.of("day", "kind", "other", "purpose", "decision", "voucher", "in", "out", "balance")
                .map(column -> page.t("fund.statement." + column))));
        text.append(row(
                Stream.of(from.toString(), page.t("fund.statement.opening"), "", "", "", "", "", "", plain(opening))));
        for (var line : lines) {
            var purpose = line.purpose();
            text.append(row(Stream.of(
                    line.day().toString(),
                    page.t(line.kind().key()),
                    line.other(),
                    purpose == null ? "" : page.t(purpose.key()),
                    none(line.decision()),
                    none(line.voucher()),
                    line.in() == 0 ? "" : plain(line.in()),
                    line.out() == 0 ? "" : plain(line.out()),
                    plain(line.balance()))));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(long fen) {
        return Yuan.said(fen).replace(",", "");
    }

    private static String none(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String row(Stream<String> cells) {
        return cells.map(StatementFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A text that begins like a formula would be run by Excel. */
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("-?[0-9.]+") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
