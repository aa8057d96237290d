package org.yuanba.place;

import java.time.LocalDate;
import java.util.List;
import org.yuanba.shared.PlaceKey;

/** A place cannot end that day: it is no compound that stands, or was opened later. */
public final class ClosingRefused extends PlaceRefused {

    ClosingRefused(PlaceKey place, LocalDate day) {
        super("Place " + place + " is no compound that stood on " + day, place, List.of(place.value(), day.toString()));
    }

    @Override
    public String messageKey() {
        return "place.refused.closing";
    }
}
