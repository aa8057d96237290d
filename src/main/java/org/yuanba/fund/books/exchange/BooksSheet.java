package org.yuanba.fund.books.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.CellChecks;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.exchange.spi.Written;
import org.yuanba.fund.books.BooksPermissions;
import org.yuanba.fund.books.Yuan;
import org.yuanba.fund.books.reading.MovementBook;
import org.yuanba.fund.books.reading.MovementLine;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Texts;

/** Movements as a sheet that is taken out only: the books are written one by one, each with its papers. */
abstract class BooksSheet implements LedgerSheet {

    private static final int LONG = 200;
    private static final String NOT_IN = "fund.sheet.out-only";

    private final MovementBook movements;
    private final Texts texts;
    private final boolean in;

    BooksSheet(MovementBook movements, Texts texts, boolean in) {
        this.movements = movements;
        this.texts = texts;
        this.in = in;
    }

    @Override
    public Permission importing() {
        return BooksPermissions.ENTER;
    }

    @Override
    public Permission exporting() {
        return BooksPermissions.EXPORT;
    }

    @Override
    public List<LedgerColumn> columns() {
        return List.of(
                LedgerColumn.of("id", "系统编号", CellChecks.text(40)).as(LedgerColumn.Part.ID),
                LedgerColumn.of("place", "地点编号", CellChecks.text(20)).as(LedgerColumn.Part.LOCATES),
                LedgerColumn.of("day", "日期", CellChecks.day()).needed(),
                LedgerColumn.of("nature", "资金性质", CellChecks.text(LONG)),
                LedgerColumn.of("fund", "资金", CellChecks.text(LONG)),
                LedgerColumn.of("other", in ? "来自" : "付给", CellChecks.text(LONG)),
                LedgerColumn.of("purpose", "用途", CellChecks.text(LONG)),
                LedgerColumn.of("amount", "金额（元）", CellChecks.text(40)).numeric(),
                LedgerColumn.of("back", "退回（元）", CellChecks.text(40)).numeric(),
                LedgerColumn.of("decision", "依据", CellChecks.text(LONG)),
                LedgerColumn.of("voucher", "凭证", CellChecks.text(LONG)));
    }

    @Override
    public List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        return rows.stream()
                .<Match>map(row -> new Match.Refused(null, NOT_IN, List.of()))
                .toList();
    }

    @Override
    public List<Written> write(List<RowChange> changes, Actor by) {
        throw new WritingRefused(NOT_IN, List.of());
    }

    @Override
    public List<Written> undo(List<Undoable> records, Actor by) {
        return records.stream().map(Undoable::written).toList();
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        movements.each(in, scope.within(place), line -> to.accept(new SheetRow(0, values(line))));
    }

    private Map<String, String> values(MovementLine line) {
        var values = new HashMap<String, String>();
        values.put("id", line.id().value().toString());
        values.put("place", line.place().value());
        values.put("day", line.day().toString());
        values.put("nature", said(line.nature().key()));
        values.put("fund", in ? line.targetName() : line.sourceName());
        values.put("other", in ? line.sourceName() : line.targetName());
        var purpose = line.purpose();
        put(values, "purpose", purpose == null ? null : said(purpose.key()));
        values.put("amount", plain(line.amount().fen()));
        values.put("back", plain(line.back().fen()));
        put(values, "decision", line.decision());
        put(values, "voucher", line.voucher());
        return values;
    }

    private String said(String key) {
        return texts.text(Texts.CHINESE, key);
    }

    private static String plain(long fen) {
        return Yuan.said(fen).replace(",", "");
    }

    private static void put(Map<String, String> values, String column, @Nullable String text) {
        if (text != null) {
            values.put(column, text);
        }
    }
}
