package org.yuanba.organisation.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.exchange.spi.Written;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationChanging;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.domain.OrganisationTable;
import org.yuanba.organisation.domain.OrganisationWithdrawing;
import org.yuanba.organisation.domain.StoredOrganisation;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Writes rows of organisations and takes them back, with the rights of the one who does it. */
@Component
class OrganisationWriting {

    private final OrganisationFounding founding;
    private final OrganisationChanging changing;
    private final OrganisationWithdrawing withdrawing;
    private final OrganisationTable table;
    private final Organisations organisations;
    private final SheetPlaces places;
    private final SheetWords words;
    private final Access access;

    OrganisationWriting(
            OrganisationFounding founding,
            OrganisationChanging changing,
            OrganisationWithdrawing withdrawing,
            OrganisationTable table,
            Organisations organisations,
            SheetPlaces places,
            SheetWords words,
            Access access) {
        this.founding = founding;
        this.changing = changing;
        this.withdrawing = withdrawing;
        this.table = table;
        this.organisations = organisations;
        this.places = places;
        this.words = words;
        this.access = access;
    }

    /** The organisation of this name in the community, or of a place above it. */
    Optional<OrganisationId> superior(String name, PlaceKey community) {
        var within = organisations.named(name, community, Scope.ofPublicPlace(community));
        return within.size() == 1
                ? Optional.of(within.getFirst().id())
                : community.path().reversed().stream()
                        .flatMap(place -> organisations.at(place, Scope.ofPublicPlace(place)).stream())
                        .filter(one -> one.name().equals(name))
                        .map(OrganisationRecord::id)
                        .findFirst();
    }

    List<Written> write(List<RowChange> changes, Actor by) {
        var scope = access.scope(by, OrganisationPermissions.IMPORT);
        try {
            return changes.stream()
                    .map(change -> change.id() == null ? found(change, scope, by) : change(change, scope, by))
                    .toList();
        } catch (OrganisationRefused refused) {
            var first = refused.refusals().getFirst();
            throw new WritingRefused(first.key(), first.arguments());
        }
    }

    private Written found(RowChange change, Scope scope, Actor by) {
        var community = new PlaceKey(String.valueOf(change.resolved().get(SheetWords.COMMUNITY)));
        var after = change.after();
        var compounds = compounds(after.get(SheetWords.COMPOUNDS), community);
        var draft = new OrganisationDraft(
                words.kind(String.valueOf(after.get(SheetWords.KIND))),
                String.valueOf(after.get(SheetWords.NAME)),
                compounds.size() == 1 ? compounds.iterator().next() : community,
                compounds,
                superiorOf(after.get(SheetWords.SUPERIOR), community),
                LocalDate.parse(String.valueOf(after.get(SheetWords.SINCE))));
        var founded = founding.found(draft, scope, by);
        return new Written(founded.id().value(), founded.place(), founded.name(), 1);
    }

    private Written change(RowChange change, Scope scope, Actor by) {
        var stored = stored(new OrganisationId(Objects.requireNonNull(change.id())), scope);
        changing.change(
                stored.record(),
                change.version(),
                changed(stored.record(), change.before(), change.after()),
                scope,
                by);
        var now = stored(stored.record().id(), scope);
        return new Written(
                now.record().id().value(), now.record().place(), now.record().name(), now.version());
    }

    private StoredOrganisation stored(OrganisationId id, Scope scope) {
        return table.find(id, scope).orElseThrow(() -> new WritingRefused("organisation.wrong.meanwhile", List.of()));
    }

    /** The organisation with what a row changes; a column that stood before and is missing now becomes blank. */
    private OrganisationDraft changed(OrganisationRecord now, Map<String, String> before, Map<String, String> after) {
        var community = now.place().level() == PlaceLevel.COMPOUND ? now.place().at(PlaceLevel.COMMUNITY) : now.place();
        return new OrganisationDraft(
                after.containsKey(SheetWords.KIND)
                        ? words.kind(String.valueOf(after.get(SheetWords.KIND)))
                        : now.kind(),
                after.getOrDefault(SheetWords.NAME, now.name()),
                now.place(),
                touches(SheetWords.COMPOUNDS, before, after)
                        ? compounds(after.get(SheetWords.COMPOUNDS), community)
                        : now.compounds(),
                touches(SheetWords.SUPERIOR, before, after)
                        ? superiorOf(after.get(SheetWords.SUPERIOR), community)
                        : now.superior(),
                now.since());
    }

    private static boolean touches(String column, Map<String, String> before, Map<String, String> after) {
        return before.containsKey(column) || after.containsKey(column);
    }

    private Set<PlaceKey> compounds(@Nullable String names, PlaceKey community) {
        return names == null
                ? Set.of()
                : places.compounds(names, community)
                        .orElseThrow(() -> new WritingRefused("organisation.sheet.compounds", List.of()));
    }

    private @Nullable OrganisationId superiorOf(@Nullable String name, PlaceKey community) {
        return name == null ? null : superior(name, community).orElse(null);
    }

    List<Written> undo(List<Undoable> records, Actor by) {
        var scope = access.scope(by, OrganisationPermissions.IMPORT);
        var kept = new ArrayList<Written>();
        for (var record : records.reversed()) {
            var id = new OrganisationId(record.written().id());
            var now = table.find(id, scope).orElse(null);
            if (now == null || now.version() != record.written().version() || !undone(record, now, scope, by)) {
                kept.add(record.written());
            }
        }
        return kept.reversed();
    }

    private boolean undone(Undoable record, StoredOrganisation now, Scope scope, Actor by) {
        if (record.isNew()) {
            return withdrawing.withdraw(now.record(), scope, by);
        }
        changing.change(now.record(), now.version(), changed(now.record(), record.after(), record.before()), scope, by);
        return true;
    }
}
