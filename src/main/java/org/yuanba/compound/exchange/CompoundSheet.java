package org.yuanba.compound.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundPermissions;
import org.yuanba.compound.ledger.FactsAgree;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.Written;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** The base ledger as a sheet, {@code --sheet compounds}. */
@Component
class CompoundSheet implements LedgerSheet {

    private final CompoundColumns columns;
    private final CompoundMatching matching;
    private final CompoundWriting writing;
    private final Compounds compounds;

    CompoundSheet(CompoundColumns columns, CompoundMatching matching, CompoundWriting writing, Compounds compounds) {
        this.columns = columns;
        this.matching = matching;
        this.writing = writing;
        this.compounds = compounds;
    }

    @Override
    public String code() {
        return "compounds";
    }

    @Override
    public Permission importing() {
        return CompoundPermissions.IMPORT;
    }

    @Override
    public Permission exporting() {
        return CompoundPermissions.EXPORT;
    }

    @Override
    public List<LedgerColumn> columns() {
        return columns.all();
    }

    @Override
    public List<String> summed() {
        return List.of("households", "floor_area");
    }

    @Override
    public List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        return matching.match(rows, place, scope);
    }

    @Override
    public List<Match.Refused> contradictions(Map<String, String> values) {
        return FactsAgree.check(columns.facts(values)).stream()
                .map(found -> new Match.Refused(found.field().code(), found.reason(), List.of()))
                .toList();
    }

    @Override
    public List<Written> write(List<RowChange> changes, Actor by) {
        return writing.write(changes, by);
    }

    @Override
    public List<Written> undo(List<Undoable> records, Actor by) {
        return writing.undo(records, by);
    }

    @Override
    public void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        var names = matching.communities();
        compounds.forEach(place, scope, compound -> {
            var texts = new HashMap<>(columns.texts(compound.facts()));
            var key = compound.place();
            texts.put(CompoundColumns.ID, compound.id().value().toString());
            texts.put(CompoundColumns.KEY, key.value());
            texts.put(CompoundColumns.DISTRICT, names.name(key.at(PlaceLevel.DISTRICT)));
            texts.put(CompoundColumns.STREET, names.name(key.at(PlaceLevel.STREET)));
            texts.put(CompoundColumns.COMMUNITY, names.name(key.at(PlaceLevel.COMMUNITY)));
            to.accept(new SheetRow(0, texts));
        });
    }
}
