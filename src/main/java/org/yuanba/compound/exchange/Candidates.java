package org.yuanba.compound.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.ledger.NameKey;
import org.yuanba.shared.PlaceKey;

/** The compounds that the rows of a chunk may be about. */
final class Candidates {

    private final Map<CompoundId, CompoundRecord> byId = new HashMap<>();
    private final Map<PlaceKey, CompoundRecord> byPlace = new HashMap<>();
    private final Map<Compounds.NameIn, List<CompoundRecord>> byName = new HashMap<>();

    private Candidates() {}

    static Candidates of(List<Located> rows, Compounds compounds, Scope within) {
        var found = new Candidates();
        var ids = rows.stream().map(Located::id).filter(Objects::nonNull).toList();
        if (!ids.isEmpty()) {
            compounds.byIds(ids, within).forEach(compound -> found.byId.put(compound.id(), compound));
        }
        var keys = rows.stream().map(Located::key).filter(Objects::nonNull).toList();
        if (!keys.isEmpty()) {
            compounds.at(keys, within).forEach(compound -> found.byPlace.put(compound.place(), compound));
        }
        found.collectNames(rows, compounds, within);
        return found;
    }

    private void collectNames(List<Located> rows, Compounds compounds, Scope within) {
        var asked = new HashSet<Compounds.NameIn>();
        for (var row : rows) {
            if (row.id() == null && row.key() == null && !row.nameKey().isEmpty()) {
                row.oneCommunity().ifPresent(community -> asked.add(new Compounds.NameIn(community, row.nameKey())));
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        compounds.named(asked, within).forEach(compound -> add(compound, NameKey.of(compound.name())));
        var byAlias = new LinkedHashMap<CompoundId, List<String>>();
        compounds
                .aliasesIn(
                        asked.stream()
                                .map(Compounds.NameIn::community)
                                .distinct()
                                .toList(),
                        within)
                .forEach((compound, aliases) -> aliases.stream()
                        .map(NameKey::of)
                        .filter(alias -> asked.contains(new Compounds.NameIn(compound.community(), alias)))
                        .forEach(alias -> byAlias.computeIfAbsent(compound.id(), id -> new ArrayList<>())
                                .add(alias)));
        if (!byAlias.isEmpty()) {
            compounds
                    .byIds(byAlias.keySet(), within)
                    .forEach(compound ->
                            byAlias.getOrDefault(compound.id(), List.of()).forEach(alias -> add(compound, alias)));
        }
    }

    private void add(CompoundRecord compound, String nameKey) {
        var community = compound.place().parent().orElseThrow();
        var there = byName.computeIfAbsent(new Compounds.NameIn(community, nameKey), name -> new ArrayList<>());
        if (there.stream().noneMatch(other -> other.id().equals(compound.id()))) {
            there.add(compound);
        }
    }

    Optional<CompoundRecord> of(CompoundId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<CompoundRecord> at(PlaceKey place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    List<CompoundRecord> named(PlaceKey community, String nameKey) {
        return byName.getOrDefault(new Compounds.NameIn(community, nameKey), List.of());
    }
}
