package org.yuanba.place;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/** All 999 serials of a community have been given. */
public final class CommunityFull extends PlaceRefused {

    CommunityFull(PlaceKey community) {
        super(
                "Community " + community + " has given all " + PlaceOpening.MOST + " serials of compounds",
                community,
                List.of(community.value(), PlaceOpening.MOST));
    }

    @Override
    public String messageKey() {
        return "place.refused.full";
    }
}
