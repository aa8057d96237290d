package org.yuanba.organisation.spi;

import java.util.Set;
import org.yuanba.shared.PlaceKey;

/** Tells how many full members are known by name; a number to start a form with, never a condition. */
public interface FullMembers {

    /** How many full members known by name live in these compounds. */
    int namedFullMembers(Set<PlaceKey> compounds);
}
