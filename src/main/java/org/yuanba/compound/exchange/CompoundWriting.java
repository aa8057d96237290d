package org.yuanba.compound.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundBulk;
import org.yuanba.compound.domain.CompoundPermissions;
import org.yuanba.compound.domain.EditedMeanwhile;
import org.yuanba.compound.domain.LedgerEntry;
import org.yuanba.compound.domain.Revision;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.exchange.spi.Written;
import org.yuanba.place.PlaceRefused;
import org.yuanba.shared.PlaceKey;

/** Writes rows into the ledger and takes them back, with the rights of the one who does it. */
@Component
class CompoundWriting {

    private final Compounds compounds;
    private final CompoundBulk bulk;
    private final CompoundColumns columns;
    private final Access access;

    CompoundWriting(Compounds compounds, CompoundBulk bulk, CompoundColumns columns, Access access) {
        this.compounds = compounds;
        this.bulk = bulk;
        this.columns = columns;
        this.access = access;
    }

    List<Written> write(List<RowChange> changes, Actor by) {
        try {
            return writeAll(changes, by);
        } catch (PlaceRefused e) {
            throw new WritingRefused(e.messageKey(), e.arguments());
        } catch (EditedMeanwhile e) {
            throw new WritingRefused("exchange.refused.in-use", List.of());
        }
    }

    private List<Written> writeAll(List<RowChange> changes, Actor by) {
        var scope = access.scope(by, CompoundPermissions.IMPORT);
        var made = changes.stream().filter(change -> change.id() == null).toList();
        var changed = changes.stream().filter(change -> change.id() != null).toList();
        var written = new HashMap<Integer, Written>();
        if (!made.isEmpty()) {
            var opened = bulk.open(made.stream().map(this::entry).toList(), scope, by);
            for (int i = 0; i < made.size(); i++) {
                written.put(made.get(i).row(), written(opened.get(i)));
            }
        }
        if (!changed.isEmpty()) {
            var revised = bulk.revise(revisions(changed, scope), scope, by);
            for (int i = 0; i < changed.size(); i++) {
                written.put(changed.get(i).row(), written(revised.get(i)));
            }
        }
        return changes.stream().map(change -> written.get(change.row())).toList();
    }

    private LedgerEntry entry(RowChange change) {
        var community = change.resolved().get(CompoundColumns.COMMUNITY);
        return new LedgerEntry(new PlaceKey(String.valueOf(community)), columns.facts(change.after()));
    }

    private List<Revision> revisions(List<RowChange> changes, Scope scope) {
        var current = current(
                changes.stream()
                        .map(change -> new CompoundId(java.util.Objects.requireNonNull(change.id())))
                        .toList(),
                scope);
        return changes.stream()
                .map(change -> {
                    var id = new CompoundId(java.util.Objects.requireNonNull(change.id()));
                    var facts =
                            java.util.Objects.requireNonNull(current.get(id)).facts();
                    return new Revision(id, change.version(), columns.changed(facts, change.before(), change.after()));
                })
                .toList();
    }

    List<Written> undo(List<Undoable> records, Actor by) {
        var scope = access.scope(by, CompoundPermissions.IMPORT);
        var current = current(
                records.stream()
                        .map(record -> new CompoundId(record.written().id()))
                        .toList(),
                scope);
        var kept = new ArrayList<Written>();
        var gone = new ArrayList<CompoundId>();
        var back = new ArrayList<Revision>();
        for (var record : records) {
            var id = new CompoundId(record.written().id());
            var now = current.get(id);
            if (now == null
                    || !now.isOpen()
                    || now.version() != record.written().version()) {
                kept.add(record.written());
            } else if (record.isNew()) {
                gone.add(id);
            } else {
                back.add(
                        new Revision(id, now.version(), columns.changed(now.facts(), record.after(), record.before())));
            }
        }
        if (!gone.isEmpty()) {
            bulk.withdraw(gone, scope, by);
        }
        if (!back.isEmpty()) {
            bulk.revise(back, scope, by);
        }
        return kept;
    }

    private Map<CompoundId, CompoundRecord> current(List<CompoundId> ids, Scope scope) {
        return compounds.byIds(ids, scope).stream().collect(Collectors.toMap(CompoundRecord::id, Function.identity()));
    }

    private static Written written(CompoundRecord compound) {
        return new Written(compound.id().value(), compound.place(), compound.name(), compound.version());
    }
}
