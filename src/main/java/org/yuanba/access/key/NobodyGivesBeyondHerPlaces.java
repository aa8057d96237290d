package org.yuanba.access.key;

import java.util.List;
import java.util.Optional;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/**
 * Whoever makes a key sees it once, and could read with it all that its account may read: so its account must hold
 * rights inside her own places alone (GB/T 22239-2019, access; domain brief C2).
 */
final class NobodyGivesBeyondHerPlaces {

    private NobodyGivesBeyondHerPlaces() {}

    /** Message key of why she cannot, empty when every place lies inside. */
    static Optional<String> problem(Scope hers, List<PlaceKey> places) {
        return places.stream().allMatch(hers::covers) ? Optional.empty() : Optional.of("key.beyond-your-places");
    }
}
