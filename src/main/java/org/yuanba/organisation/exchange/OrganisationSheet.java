package org.yuanba.organisation.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.LedgerColumn;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.Written;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.organisation.domain.OrganisationTable;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Organisations as a sheet, {@code --sheet organisations}. */
@Component
class OrganisationSheet implements LedgerSheet {

    private static final int AT_ONCE = 500;

    private final SheetWords words;
    private final SheetPlaces sheetPlaces;
    private final OrganisationWriting writing;
    private final Organisations organisations;
    private final OrganisationTable table;
    private final Places places;
    private final Access access;

    OrganisationSheet(
            SheetWords words,
            SheetPlaces sheetPlaces,
            OrganisationWriting writing,
            Organisations organisations,
            OrganisationTable table,
            Places places,
            Access access) {
        this.words = words;
        this.sheetPlaces = sheetPlaces;
        this.writing = writing;
        this.organisations = organisations;
        this.table = table;
        this.places = places;
        this.access = access;
    }

    @Override
    public String code() {
        return "organisations";
    }

    @Override
    public Permission importing() {
        return OrganisationPermissions.IMPORT;
    }

    @Override
    public Permission exporting() {
        return OrganisationPermissions.EXPORT;
    }

    @Override
    public List<LedgerColumn> columns() {
        return words.ofOrganisations();
    }

    @Override
    public List<Match> match(List<SheetRow> rows, PlaceKey place, Scope scope) {
        var known = sheetPlaces.in(place, scope);
        return rows.stream().map(row -> match(row, known, scope.within(place))).toList();
    }

    private Match match(SheetRow row, SheetPlaces.Known known, Scope within) {
        var id = row.value(SheetWords.ID);
        if (id != null) {
            return PostSheet.uuid(id)
                    .flatMap(found -> table.find(new OrganisationId(found), within))
                    .filter(stored -> stored.record().until() == null
                            && within.covers(stored.record().place()))
                    .map(stored -> existing(row, stored.record(), stored.version(), true))
                    .orElseGet(() -> new Match.Refused(SheetWords.ID, "organisation.sheet.id", List.of()));
        }
        var community = known.find(row.value(SheetWords.COMMUNITY));
        if (community.isEmpty()) {
            return new Match.Refused(SheetWords.COMMUNITY, "organisation.sheet.community", List.of());
        }
        var name = String.valueOf(row.value(SheetWords.NAME));
        var found = organisations.named(name, community.get(), within);
        if (found.size() > 1) {
            return new Match.Refused(SheetWords.NAME, "organisation.sheet.several", List.of(name));
        }
        if (found.size() == 1) {
            var version =
                    table.find(found.getFirst().id(), within).orElseThrow().version();
            return existing(row, found.getFirst(), version, false);
        }
        if (!within.covers(community.get())) {
            return new Match.Refused(SheetWords.COMMUNITY, "organisation.sheet.outside", List.of());
        }
        var refused = values(row, community.get());
        return refused != null
                ? refused
                : new Match.New(
                        community.get() + " " + name,
                        Map.of(SheetWords.COMMUNITY, community.get().value()));
    }

    private Match existing(SheetRow row, OrganisationRecord found, int version, boolean byId) {
        var since = row.value(SheetWords.SINCE);
        if (since != null && !since.equals(found.since().toString())) {
            return new Match.Refused(SheetWords.SINCE, "organisation.sheet.since", List.of(found.since()));
        }
        var refused = values(row, community(found));
        return refused != null
                ? refused
                : new Match.Existing(found.id().value(), version, byId, found.name(), found.place(), texts(found));
    }

    private static PlaceKey community(OrganisationRecord found) {
        return found.place().level() == PlaceLevel.COMPOUND ? found.place().at(PlaceLevel.COMMUNITY) : found.place();
    }

    /** What cannot be found of what a row names, or none. */
    private Match.@org.jspecify.annotations.Nullable Refused values(SheetRow row, PlaceKey community) {
        var compounds = row.value(SheetWords.COMPOUNDS);
        if (compounds != null && sheetPlaces.compounds(compounds, community).isEmpty()) {
            return new Match.Refused(SheetWords.COMPOUNDS, "organisation.sheet.compounds", List.of());
        }
        var superior = row.value(SheetWords.SUPERIOR);
        return superior != null && writing.superior(superior, community).isEmpty()
                ? new Match.Refused(SheetWords.SUPERIOR, "organisation.sheet.superior", List.of(superior))
                : null;
    }

    private Map<String, String> texts(OrganisationRecord organisation) {
        var texts = new HashMap<String, String>();
        texts.put(SheetWords.NAME, organisation.name());
        texts.put(SheetWords.KIND, words.word(organisation.kind()));
        texts.put(SheetWords.SINCE, organisation.since().toString());
        if (!organisation.compounds().isEmpty()) {
            texts.put(SheetWords.COMPOUNDS, sheetPlaces.names(organisation.compounds()));
        }
        if (organisation.superior() != null) {
            organisations
                    .find(organisation.superior(), access.scope(Actor.system()))
                    .ifPresent(superior -> texts.put(SheetWords.SUPERIOR, superior.name()));
        }
        return texts;
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
        var page = organisations.in(place, "", null, 1, AT_ONCE, scope);
        while (true) {
            var names = places.namesOf(page.items().stream()
                    .map(OrganisationSheet::community)
                    .distinct()
                    .toList());
            page.items().forEach(organisation -> {
                var texts = new HashMap<>(texts(organisation));
                UUID id = organisation.id().value();
                texts.put(SheetWords.ID, id.toString());
                texts.put(SheetWords.COMMUNITY, names.getOrDefault(community(organisation), ""));
                to.accept(new SheetRow(0, texts));
            });
            if (!page.hasNext()) {
                return;
            }
            page = organisations.in(place, "", null, page.number() + 1, AT_ONCE, scope);
        }
    }
}
