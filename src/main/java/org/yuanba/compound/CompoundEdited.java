package org.yuanba.compound;

import java.util.Set;
import org.yuanba.shared.PlaceKey;

/**
 * Facts of a compound changed.
 *
 * @param fields codes of the fields that changed
 */
public record CompoundEdited(CompoundId id, PlaceKey place, Set<String> fields) {}
