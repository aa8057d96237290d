package org.yuanba.place;

import java.util.Set;
import org.yuanba.shared.PlaceKey;

/**
 * What a module hangs on places, so that nothing is lost when the tree is drawn anew. Its foreign keys to {@code place}
 * are {@code on update cascade}; when a place goes into another, the module hands over what hung on it.
 */
public interface HangsOnPlaces {

    /** The tables of the module with a foreign key to a place. */
    Set<String> tables();

    /** Message key of what is counted, in the plural; its argument is the number. */
    String labelKey();

    /** How many hang on the place and all below it. */
    long in(PlaceKey place);

    /** Hands over what hangs on a place itself, not on those below, to the place that takes it over. */
    void handOver(PlaceKey from, PlaceKey to);
}
