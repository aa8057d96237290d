package org.yuanba.compound.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.shared.PlaceKey;

/** What one row is about: by hidden id, else by key, else by community and name. */
record RowMatch(SheetRow row, Located where, Candidates known, CompoundColumns columns, Scope within) {

    Match match() {
        var refused = where.refused();
        if (refused != null) {
            return refused;
        }
        if (where.id() != null) {
            return known.of(where.id())
                    .map(found -> existing(found, true))
                    .orElseGet(() -> refused(CompoundColumns.ID, "compound.sheet.id-unknown"));
        }
        var key = where.key();
        if (key != null) {
            return known.at(key)
                    .map(found -> existing(found, false))
                    .orElseGet(() -> refused(CompoundColumns.KEY, "compound.sheet.key-unknown", key.value()));
        }
        return switch (where.community()) {
            case null -> refused(CompoundColumns.COMMUNITY, "compound.sheet.community-needed");
            case CommunityNames.Unclear unclear ->
                new Match.Refused(CompoundColumns.COMMUNITY, unclear.reason(), unclear.arguments());
            case CommunityNames.One one -> byName(one.key());
        };
    }

    private Match byName(PlaceKey community) {
        var found = known.named(community, where.nameKey());
        if (found.size() > 1) {
            return refused(
                    "name",
                    "compound.sheet.two-candidates",
                    found.stream()
                            .map(compound -> compound.name() + " " + compound.place())
                            .sorted()
                            .collect(Collectors.joining("、")));
        }
        if (found.size() == 1) {
            return existing(found.getFirst(), false);
        }
        return within.covers(community)
                ? new Match.New(community + " " + where.nameKey(), Map.of(CompoundColumns.COMMUNITY, community.value()))
                : refused(CompoundColumns.COMMUNITY, "compound.sheet.new-outside");
    }

    private Match existing(CompoundRecord found, boolean byId) {
        if (!found.isOpen()) {
            return refused(byId ? CompoundColumns.ID : CompoundColumns.KEY, "compound.sheet.closed", found.name());
        }
        if (where.key() != null && !where.key().equals(found.place())) {
            return refused(
                    CompoundColumns.KEY,
                    "compound.sheet.key-other",
                    found.place().value());
        }
        var community = found.place().parent().orElseThrow();
        if (row.value(CompoundColumns.COMMUNITY) != null && !mayBe(community)) {
            return refused(CompoundColumns.COMMUNITY, "compound.sheet.moving");
        }
        return new Match.Existing(
                found.id().value(), found.version(), byId, found.name(), found.place(), columns.texts(found.facts()));
    }

    private boolean mayBe(PlaceKey community) {
        return switch (Objects.requireNonNull(where.community())) {
            case CommunityNames.One one -> one.key().equals(community);
            case CommunityNames.Unclear unclear ->
                unclear.candidates().stream().anyMatch(place -> place.key().equals(community));
        };
    }

    private static Match refused(String column, String reason, Object... arguments) {
        return new Match.Refused(column, reason, List.of(arguments));
    }
}
