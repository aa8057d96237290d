package org.yuanba.compound.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditEntry.Change;
import org.yuanba.audit.AuditTrail;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.Facts;

/** Tells the audit trail what happened in the ledger, field by field. */
@Component
class LedgerTrail {

    private final AuditTrail trail;
    private final FieldWords words;

    LedgerTrail(AuditTrail trail, FieldWords words) {
        this.trail = trail;
        this.words = words;
    }

    void opened(Collection<CompoundRecord> compounds, Actor by) {
        trail.recordAll(compounds.stream()
                .map(compound -> entry("compound.opened", compound, changes(Facts.none(), compound.facts()), by))
                .toList());
    }

    void edited(Map<CompoundRecord, CompoundRecord> changed, Actor by) {
        var entries = new ArrayList<AuditEntry>(changed.size());
        changed.forEach((before, after) ->
                entries.add(entry("compound.edited", after, changes(before.facts(), after.facts()), by)));
        trail.recordAll(entries);
    }

    void withdrawn(Collection<CompoundRecord> compounds, Actor by) {
        trail.recordAll(compounds.stream()
                .map(compound -> entry("compound.withdrawn", compound, changes(compound.facts(), Facts.none()), by))
                .toList());
    }

    void record(String act, CompoundRecord compound, Map<String, Change> changes, Actor by) {
        trail.recordAll(List.of(entry(act, compound, changes, by)));
    }

    private static AuditEntry entry(String act, CompoundRecord compound, Map<String, Change> changes, Actor by) {
        return new AuditEntry(by, act, compound.place(), compound.id().value(), compound.name(), changes, null);
    }

    private Map<String, Change> changes(Facts before, Facts after) {
        var changes = new LinkedHashMap<String, Change>();
        before.differencesTo(after)
                .forEach(difference -> changes.put(
                        difference.field().code(),
                        new Change(
                                words.said(difference.field(), difference.before()),
                                words.said(difference.field(), difference.after()))));
        return changes;
    }
}
