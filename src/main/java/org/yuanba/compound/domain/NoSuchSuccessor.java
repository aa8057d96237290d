package org.yuanba.compound.domain;

import org.yuanba.shared.PlaceKey;

/** The compound that was to take another over does not stand, or may not be seen. */
public class NoSuchSuccessor extends RuntimeException {

    NoSuchSuccessor(PlaceKey successor) {
        super("No compound stands at " + successor, null, false, false);
    }
}
