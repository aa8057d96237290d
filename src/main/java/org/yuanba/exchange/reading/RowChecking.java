package org.yuanba.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.shared.PlaceKey;

/** Finds out, chunk by chunk, what becomes of the rows of one file; remembers which record which row is about. */
public final class RowChecking {

    private final LedgerSheet sheet;
    private final RowReading reading;
    private final PlaceKey place;
    private final Scope scope;
    private final List<String> locating;
    private final List<String> valued;
    private final List<LedgerColumn> needed;
    private final Map<String, Integer> firstRows = new HashMap<>();

    /** For one file, read for a place by someone with this scope. */
    public RowChecking(LedgerSheet sheet, List<FileColumn> columns, PlaceKey place, Scope scope) {
        this.sheet = sheet;
        this.reading = new RowReading(sheet.columns(), columns);
        this.place = place;
        this.scope = scope;
        this.locating = codes(sheet.columns().stream().filter(LedgerColumn::locates));
        this.valued = codes(sheet.columns().stream().filter(column -> column.part() == LedgerColumn.Part.VALUE));
        this.needed = sheet.columns().stream().filter(LedgerColumn::required).toList();
    }

    private static List<String> codes(Stream<LedgerColumn> columns) {
        return columns.map(LedgerColumn::code).toList();
    }

    /** Whether the file has what is needed to find or make records: the id, or every needed column. */
    public boolean canCheck() {
        return sheet.columns().stream()
                        .anyMatch(column -> column.part() == LedgerColumn.Part.ID && reading.reads(column.code()))
                || sheet.columns().stream().filter(LedgerColumn::required).allMatch(c -> reading.reads(c.code()));
    }

    /** How the file's cells are read. */
    public RowReading reading() {
        return reading;
    }

    /** What becomes of each row, in order. */
    public List<CheckedRow> check(List<RawRow> rows) {
        var read = rows.stream().map(reading::values).toList();
        var matches = matches(rows, read);
        var checked = new ArrayList<CheckedRow>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            checked.add(one(rows.get(i), read.get(i), matches.get(i)));
        }
        return checked;
    }

    /**
     * Whether rows that were checked before are still about the same: each as it was, with what the sheet resolved for
     * itself, or refused because something else is to be found now. Their values are not read again: what they change is
     * told by the texts kept and by the version of the record, and both are the same.
     */
    public List<CheckedRow> again(List<CheckedRow> rows) {
        var raw = rows.stream().map(CheckedRow::raw).toList();
        var matches = matches(raw, raw.stream().map(reading::whereabouts).toList());
        var checked = new ArrayList<CheckedRow>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            checked.add(rows.get(i).foundAgain(matches.get(i)));
        }
        return checked;
    }

    /** What each row is about, none for one that cannot be looked for. */
    private List<@Nullable Match> matches(List<RawRow> rows, List<RowReading.Values> read) {
        var asked = new ArrayList<SheetRow>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (canFind(read.get(i))) {
                asked.add(new SheetRow(rows.get(i).number(), read.get(i).texts()));
            }
        }
        var found = sheet.match(asked, place, scope).iterator();
        var matches = new ArrayList<@Nullable Match>(rows.size());
        for (var values : read) {
            matches.add(canFind(values) ? found.next() : null);
        }
        return matches;
    }

    private boolean canFind(RowReading.Values values) {
        return values.unsure().isEmpty()
                || locating.stream()
                        .noneMatch(code -> values.unsure().contains(code)
                                && !values.texts().containsKey(code));
    }

    private CheckedRow one(RawRow row, RowReading.Values values, @Nullable Match match) {
        return switch (match) {
            case null -> refused(row, values.faults());
            case Match.Refused refused -> {
                var faults = new ArrayList<>(values.faults());
                faults.add(new Fault(
                        reading.indexOf(refused.column()), true, refused.reason(), List.copyOf(refused.arguments())));
                yield refused(row, faults);
            }
            case Match.New made -> {
                var faults = new ArrayList<>(values.faults());
                needed(values, true, faults);
                var subject = CheckedRow.subject(made);
                twice(subject, row, faults);
                var texts = values(values);
                contradictions(texts, faults);
                yield finish(row, Outcome.NEW, subject, null, 0, Map.of(), texts, faults)
                        .with(made.resolved());
            }
            case Match.Existing existing -> existing(row, values, existing);
        };
    }

    private CheckedRow existing(RawRow row, RowReading.Values values, Match.Existing existing) {
        var faults = new ArrayList<>(values.faults());
        needed(values, existing.byId(), faults);
        var subject = CheckedRow.subject(existing);
        twice(subject, row, faults);
        var before = new HashMap<String, String>();
        var after = new HashMap<String, String>();
        for (var code : valued) {
            if (reading.reads(code)) {
                compare(code, values, existing, before, after);
            }
        }
        var outcome = before.isEmpty() && after.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        if (outcome == Outcome.CHANGED) {
            var whole = new HashMap<>(existing.current());
            whole.keySet().removeAll(before.keySet());
            whole.putAll(after);
            contradictions(whole, faults);
        }
        return finish(row, outcome, subject, existing.id(), existing.version(), before, after, faults);
    }

    private static CheckedRow finish(
            RawRow row,
            Outcome outcome,
            String subject,
            @Nullable UUID record,
            int version,
            Map<String, String> before,
            Map<String, String> after,
            List<Fault> faults) {
        return new CheckedRow(
                row,
                faults.stream().anyMatch(Fault::stops) ? Outcome.REFUSED : outcome,
                subject,
                record,
                version,
                before,
                after,
                Map.of(),
                faults);
    }

    private static CheckedRow refused(RawRow row, List<Fault> faults) {
        return new CheckedRow(row, Outcome.REFUSED, null, null, 0, Map.of(), Map.of(), Map.of(), faults);
    }

    private static void compare(
            String code,
            RowReading.Values values,
            Match.Existing existing,
            Map<String, String> before,
            Map<String, String> after) {
        var now = existing.current().get(code);
        var told = values.texts().get(code);
        if (told == null) {
            if (existing.byId() && now != null && !values.unsure().contains(code)) {
                before.put(code, now);
            }
        } else if (now == null || !told.equals(now) && !told.equals(CellText.clean(now))) {
            after.put(code, told);
            if (now != null) {
                before.put(code, now);
            }
        }
    }

    private void contradictions(Map<String, String> texts, List<Fault> faults) {
        if (faults.stream().noneMatch(Fault::stops)) {
            for (var found : sheet.contradictions(texts)) {
                faults.add(new Fault(
                        reading.indexOf(found.column()), true, found.reason(), List.copyOf(found.arguments())));
            }
        }
    }

    private void needed(RowReading.Values values, boolean mayBeMissing, List<Fault> faults) {
        for (var column : needed) {
            var code = column.code();
            if (mayBeMissing
                    && !values.texts().containsKey(code)
                    && !values.unsure().contains(code)
                    && (reading.reads(code) || !isById(values))) {
                faults.add(new Fault(reading.indexOf(code), true, "exchange.cell.needed", List.of(column.header())));
            }
        }
    }

    private boolean isById(RowReading.Values values) {
        return sheet.columns().stream()
                .anyMatch(column ->
                        column.part() == LedgerColumn.Part.ID && values.texts().containsKey(column.code()));
    }

    private void twice(String subject, RawRow row, List<Fault> faults) {
        var first = firstRows.putIfAbsent(subject, row.number());
        if (first != null && first != row.number()) {
            faults.add(Fault.ofRow("exchange.row.twice", first));
        }
    }

    private Map<String, String> values(RowReading.Values values) {
        var kept = new HashMap<String, String>();
        for (var code : valued) {
            var text = values.texts().get(code);
            if (text != null) {
                kept.put(code, text);
            }
        }
        return kept;
    }
}
