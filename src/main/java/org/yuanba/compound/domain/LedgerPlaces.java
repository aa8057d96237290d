package org.yuanba.compound.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.place.NewCompound;
import org.yuanba.place.PlaceNaming;
import org.yuanba.place.PlaceOpening;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** Keeps the tree of places in step with the names of the ledger. */
@Component
class LedgerPlaces {

    private final PlaceOpening opening;
    private final PlaceNaming naming;

    LedgerPlaces(PlaceOpening opening, PlaceNaming naming) {
        this.opening = opening;
        this.naming = naming;
    }

    /** Gives each entry its key, in the same order. */
    List<CompoundTable.Row> open(List<LedgerEntry> entries) {
        var keys = opening.openCompounds(entries.stream()
                .map(entry -> new NewCompound(
                        entry.community(), entry.facts().name(), entry.facts().aliases()))
                .toList());
        var rows = new ArrayList<CompoundTable.Row>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            rows.add(new CompoundTable.Row(
                    new CompoundId(NewId.next()), keys.get(i), entries.get(i).facts()));
        }
        return rows;
    }

    /** Gives places the names and aliases their compounds have now. */
    void rename(Map<CompoundRecord, CompoundRecord> changed) {
        var names = new LinkedHashMap<PlaceKey, String>();
        var aliases = new LinkedHashMap<PlaceKey, List<String>>();
        changed.forEach((before, after) -> {
            if (!before.name().equals(after.name())) {
                names.put(after.place(), after.name());
            }
            if (!before.name().equals(after.name())
                    || !before.facts().aliases().equals(after.facts().aliases())) {
                aliases.put(after.place(), after.facts().aliases());
            }
        });
        if (!names.isEmpty()) {
            naming.renameAll(names);
        }
        if (!aliases.isEmpty()) {
            naming.setAliases(aliases);
        }
    }

    /** Takes places out of the tree that entered it by mistake. */
    void withdraw(Collection<PlaceKey> places) {
        opening.withdraw(places);
    }
}
