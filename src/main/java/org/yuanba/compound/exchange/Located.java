package org.yuanba.compound.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.ledger.NameKey;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Where a row says it belongs.
 *
 * @param id the hidden id, if it carries one
 * @param key the compound's key, if it carries one
 * @param community what the community cell means, or none when it is blank and the place does not say either
 * @param nameKey the normalised name, empty without one
 * @param refused why one of these cannot be read, or none
 */
record Located(
        @Nullable CompoundId id,
        @Nullable PlaceKey key,
        CommunityNames.@Nullable Answer community,
        String nameKey,
        Match.@Nullable Refused refused) {

    static Located of(SheetRow row, CommunityNames names, PlaceKey place, Scope within) {
        var idText = row.value(CompoundColumns.ID);
        var keyText = row.value(CompoundColumns.KEY);
        var id = idText == null ? Optional.<CompoundId>empty() : id(idText);
        var key = keyText == null
                ? Optional.<PlaceKey>empty()
                : PlaceKey.parse(keyText).filter(found -> found.level() == PlaceLevel.COMPOUND);
        Match.Refused refused = null;
        if (idText != null && id.isEmpty()) {
            refused = new Match.Refused(CompoundColumns.ID, "compound.sheet.id-unknown", List.of());
        } else if (keyText != null && key.isEmpty()) {
            refused = new Match.Refused(CompoundColumns.KEY, "compound.sheet.key-wrong", List.of());
        }
        var name = row.value("name");
        return new Located(
                id.orElse(null),
                key.orElse(null),
                community(row, names, place, within),
                name == null ? "" : NameKey.of(name),
                refused);
    }

    private static CommunityNames.@Nullable Answer community(
            SheetRow row, CommunityNames names, PlaceKey place, Scope within) {
        var told = row.value(CompoundColumns.COMMUNITY);
        if (told != null) {
            return names.find(told, row.value(CompoundColumns.DISTRICT), row.value(CompoundColumns.STREET), within);
        }
        return place.level().digits() >= PlaceLevel.COMMUNITY.digits()
                ? new CommunityNames.One(place.at(PlaceLevel.COMMUNITY))
                : null;
    }

    /** The one community, if it is clear. */
    Optional<PlaceKey> oneCommunity() {
        return community instanceof CommunityNames.One one ? Optional.of(one.key()) : Optional.empty();
    }

    private static Optional<CompoundId> id(String text) {
        try {
            return Optional.of(new CompoundId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
