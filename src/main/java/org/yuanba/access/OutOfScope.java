package org.yuanba.access;

import org.yuanba.shared.PlaceKey;

/** Someone asked for a place she may not see at all: the page says 404, and the attempt is recorded. */
public class OutOfScope extends RuntimeException {

    private final transient PlaceKey place;

    /** For this place. */
    public OutOfScope(PlaceKey place) {
        super("out of scope: " + place, null, false, false);
        this.place = place;
    }

    /** The place asked for. */
    public PlaceKey place() {
        return place;
    }
}
