package org.yuanba.place;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/** A name is empty or longer than 80 characters. */
public final class PlaceNameRefused extends PlaceRefused {

    PlaceNameRefused(PlaceKey place) {
        super(
                "The name of a place has 1 to " + PlaceNaming.LONGEST + " characters",
                place,
                List.of(PlaceNaming.LONGEST));
    }

    @Override
    public String messageKey() {
        return "place.refused.name";
    }
}
