package org.yuanba.web;

import org.yuanba.shared.PlaceKey;

/** There is no place of this key: the page says 404. */
class NoSuchPlace extends RuntimeException {

    NoSuchPlace(PlaceKey key) {
        super("no place " + key, null, false, false);
    }
}
