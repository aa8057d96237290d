package org.yuanba.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
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
import org.yuanba.exchange.spi.Written;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** A sheet of newspaper kiosks that only tests know: found by id or by number, kept in memory. */
public class KioskSheet implements LedgerSheet {

    /** The kiosks. */
    public final Map<UUID, Kiosk> kiosks = new ConcurrentSkipListMap<>();

    /** What breaks the next writing, or nothing. */
    public Runnable beforeWriting = () -> {};

    @Override
    public String code() {
        return "kiosks";
    }

    @Override
    public Permission importing() {
        return new Permission("place:view");
    }

    @Override
    public Permission exporting() {
        return new Permission("place:view");
    }

    @Override
    public List<LedgerColumn> columns() {
        return List.of(
                LedgerColumn.of("id", "系统编号", CellChecks.text(40)).as(LedgerColumn.Part.ID),
                LedgerColumn.of("number", "亭号", CellChecks.text(10))
                        .alsoCalled("编号", "报刊亭号")
                        .needed(),
                LedgerColumn.of("name", "名称", CellChecks.text(20))
                        .alsoCalled("亭名")
                        .needed(),
                LedgerColumn.of("area", "面积（㎡）", CellChecks.area()).numeric().like("6.50"),
                LedgerColumn.of("opened", "开张日期", CellChecks.day()),
                LedgerColumn.of("kind", "类型", CellChecks.oneOf(Map.of("报刊", List.of("报"), "便民", List.of())))
                        .choosing(List.of("报刊", "便民")),
                LedgerColumn.of(
                        "phone",
                        "电话",
                        cell -> cell.matches("[0-9]{7,11}")
                                ? LedgerColumn.good(cell)
                                : LedgerColumn.doubtful(null, "exchange.cell.number", "85550126")));
    }

    /** Whether the kiosks are said to be persons. */
    public boolean aboutPersons;

    @Override
    public boolean holdsPersons() {
        return aboutPersons;
    }

    @Override
    public List<String> summed() {
        return List.of("area");
    }

    @Override
    public List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        return rows.stream().map(row -> match(row)).toList();
    }

    private Match match(SheetRow row) {
        var id = row.value("id");
        if (id != null) {
            return kiosks.values().stream()
                    .filter(kiosk -> kiosk.id().toString().equals(id))
                    .findFirst()
                    .<Match>map(kiosk -> kiosk.match(true))
                    .orElseGet(() -> new Match.Refused("id", "exchange.row.moved-on", List.of()));
        }
        var number = row.value("number");
        return kiosks.values().stream()
                .filter(kiosk -> kiosk.texts().get("number").equals(number))
                .findFirst()
                .<Match>map(kiosk -> kiosk.match(false))
                .orElseGet(() -> new Match.New(String.valueOf(number), Map.of()));
    }

    @Override
    public List<Written> write(List<RowChange> changes, Actor by) {
        beforeWriting.run();
        return changes.stream().map(this::write).toList();
    }

    private Written write(RowChange change) {
        var old = change.id() == null ? null : kiosks.get(change.id());
        var id = old == null ? NewId.next() : old.id();
        var texts = new HashMap<>(old == null ? Map.<String, String>of() : old.texts());
        change.before().keySet().forEach(texts::remove);
        texts.putAll(change.after());
        var kiosk = new Kiosk(id, texts, old == null ? 1 : old.version() + 1);
        kiosks.put(id, kiosk);
        return kiosk.written();
    }

    @Override
    public List<Written> undo(List<Undoable> records, Actor by) {
        var kept = new ArrayList<Written>();
        for (var record : records) {
            var kiosk = kiosks.get(record.written().id());
            if (kiosk == null || kiosk.version() != record.written().version()) {
                kept.add(record.written());
            } else if (record.isNew()) {
                kiosks.remove(kiosk.id());
            } else {
                var texts = new HashMap<>(kiosk.texts());
                record.after().keySet().forEach(texts::remove);
                texts.putAll(record.before());
                kiosks.put(kiosk.id(), new Kiosk(kiosk.id(), texts, kiosk.version() + 1));
            }
        }
        return kept;
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        for (var kiosk : kiosks.values()) {
            var texts = new HashMap<>(kiosk.texts());
            texts.put("id", kiosk.id().toString());
            to.accept(new SheetRow(0, texts));
        }
    }

    /** A kiosk with these canonical texts. */
    public Kiosk add(Map<String, String> texts) {
        var kiosk = new Kiosk(NewId.next(), Map.copyOf(texts), 1);
        kiosks.put(kiosk.id(), kiosk);
        return kiosk;
    }

    /** The kiosk of this number. */
    public Kiosk numbered(String number) {
        return kiosks.values().stream()
                .filter(kiosk -> number.equals(kiosk.texts().get("number")))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else changes a kiosk. */
    public void change(String number, String column, String text) {
        var kiosk = numbered(number);
        var texts = new HashMap<>(kiosk.texts());
        texts.put(column, text);
        kiosks.put(kiosk.id(), new Kiosk(kiosk.id(), texts, kiosk.version() + 1));
    }

    /**
     * A kiosk.
     *
     * @param id its id
     * @param texts its canonical texts
     * @param version its version
     */
    public record Kiosk(UUID id, Map<String, String> texts, int version) {

        static final PlaceKey PLACE = new PlaceKey("5101");

        Match match(boolean byId) {
            return new Match.Existing(id, version, byId, texts.getOrDefault("name", ""), PLACE, texts);
        }

        Written written() {
            return new Written(id, PLACE, texts.getOrDefault("name", ""), version);
        }
    }
}
