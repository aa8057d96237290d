package org.yuanba.compound.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.compound.ledger.NameKey;
import org.yuanba.shared.PlaceKey;

/** In one community no two standing compounds share a name: neither names nor aliases, blanks and signs aside. */
@Component
class NameStandsOnce {

    private final Compounds compounds;

    NameStandsOnce(Compounds compounds) {
        this.compounds = compounds;
    }

    /**
     * Refuses facts whose name another standing compound has, or whose alias is another's name.
     *
     * @param self the compound that is to have these facts, none when it is new
     */
    void require(PlaceKey community, Facts facts, @Nullable CompoundId self) {
        var name = NameKey.of(facts.name());
        var aliases = keys(facts.aliases());
        for (var other : compounds.inCommunities(List.of(community), Scope.ofPublicPlace(community))) {
            if (!other.id().equals(self) && collides(name, aliases, other)) {
                throw new SameNameStands(other);
            }
        }
    }

    private static boolean collides(String name, Set<String> aliases, CompoundRecord other) {
        var theirs = NameKey.of(other.name());
        return name.equals(theirs)
                || aliases.contains(theirs)
                || keys(other.facts().aliases()).contains(name);
    }

    private static Set<String> keys(List<String> names) {
        var keys = new LinkedHashSet<String>();
        names.stream().map(NameKey::of).forEach(keys::add);
        keys.remove("");
        return keys;
    }
}
