package org.yuanba.compound.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.CompoundsImported;
import org.yuanba.shared.PlaceKey;

/** Writes thousands of compounds at once, with places, kept counts and audit entries, in the transaction of an import. */
@Component
public class CompoundBulk {

    private final Compounds compounds;
    private final CompoundTable table;
    private final LedgerPlaces places;
    private final LedgerTrail trail;
    private final ApplicationEventPublisher events;

    CompoundBulk(
            Compounds compounds,
            CompoundTable table,
            LedgerPlaces places,
            LedgerTrail trail,
            ApplicationEventPublisher events) {
        this.compounds = compounds;
        this.table = table;
        this.places = places;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Enters compounds, answering them in the same order. Whether one of that name stands there already, the caller has
     * asked; the database refuses it otherwise.
     *
     * @throws org.yuanba.access.OutOfScope for the first whose community is not in the scope
     * @throws org.yuanba.place.PlaceRefused for the first that the tree cannot take
     */
    @Transactional
    public List<CompoundRecord> open(List<LedgerEntry> entries, Scope scope, Actor by) {
        var opened = enter(entries, scope, by);
        events.publishEvent(new CompoundsImported(keys(opened), List.of(), List.of()));
        return opened;
    }

    List<CompoundRecord> enter(List<LedgerEntry> entries, Scope scope, Actor by) {
        entries.forEach(entry -> scope.require(entry.community()));
        var said =
                entries.stream().map(entry -> CompoundTable.said(entry.facts())).toList();
        var rows = places.open(entries);
        table.insert(rows, said, by);
        var opened = rows.stream().map(row -> table.opened(row)).toList();
        trail.opened(opened, by);
        return opened;
    }

    /**
     * Gives compounds other facts, answering them in the same order; one whose facts stay the same keeps its version.
     *
     * @throws EditedMeanwhile when one of them is of another version, closed, gone or not in the scope; then none is
     *     changed
     */
    @Transactional
    public List<CompoundRecord> revise(List<Revision> revisions, Scope scope, Actor by) {
        var revised = change(revisions, scope, by);
        events.publishEvent(new CompoundsImported(List.of(), keys(revised), List.of()));
        return revised;
    }

    List<CompoundRecord> change(List<Revision> revisions, Scope scope, Actor by) {
        var before = locked(revisions, scope);
        var after = new ArrayList<CompoundRecord>(revisions.size());
        var changed = new LinkedHashMap<CompoundRecord, CompoundRecord>();
        for (var revision : revisions) {
            var old = before.get(revision.id());
            if (old == null) {
                throw new EditedMeanwhile(List.of());
            }
            var now = old.facts().equals(revision.facts()) ? old : table.revised(old, revision.facts());
            if (now != old) {
                changed.put(old, now);
            }
            after.add(now);
        }
        if (!changed.isEmpty()) {
            table.revise(
                    changed.values().stream()
                            .map(now -> new CompoundTable.Row(now.id(), now.place(), now.facts()))
                            .toList(),
                    by);
            places.rename(changed);
            trail.edited(changed, by);
        }
        return List.copyOf(after);
    }

    private Map<CompoundId, CompoundRecord> locked(List<Revision> revisions, Scope scope) {
        var versions = new HashMap<CompoundId, Integer>();
        revisions.forEach(revision -> versions.put(revision.id(), revision.version()));
        table.lock(versions.keySet());
        var current = new HashMap<CompoundId, CompoundRecord>();
        compounds.byIds(versions.keySet(), scope).forEach(found -> current.put(found.id(), found));
        var others = current.values().stream()
                .filter(found -> !found.isOpen() || !Objects.equals(versions.get(found.id()), found.version()))
                .toList();
        if (!others.isEmpty() || current.size() < versions.size()) {
            throw new EditedMeanwhile(others);
        }
        return current;
    }

    /** Takes compounds out again that were entered by mistake, as when an import is undone. */
    @Transactional
    public void withdraw(Collection<CompoundId> ids, Scope scope, Actor by) {
        table.lock(ids);
        var gone = compounds.byIds(ids, scope);
        table.delete(gone.stream().map(CompoundRecord::id).toList());
        places.withdraw(keys(gone));
        trail.withdrawn(gone, by);
        events.publishEvent(new CompoundsImported(List.of(), List.of(), keys(gone)));
    }

    private static List<PlaceKey> keys(Collection<CompoundRecord> compounds) {
        return compounds.stream().map(CompoundRecord::place).toList();
    }
}
