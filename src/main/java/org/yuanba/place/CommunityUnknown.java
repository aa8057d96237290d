package org.yuanba.place;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/** A compound was to be opened where no community stands. */
public final class CommunityUnknown extends PlaceRefused {

    CommunityUnknown(PlaceKey key) {
        super("There is no community " + key + " that stands today", key, List.of(key.value()));
    }

    @Override
    public String messageKey() {
        return "place.refused.unknown";
    }
}
