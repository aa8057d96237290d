package org.yuanba.person.domain;

import java.time.Instant;
import java.util.UUID;
import org.yuanba.person.PersonId;

/**
 * Two records that were found to be one person.
 *
 * @param id its id
 * @param kept the record that stays
 * @param gone the record that leads to it
 * @param at when
 * @param undoable whether nobody has changed the kept record since
 */
public record Merge(UUID id, PersonId kept, PersonId gone, Instant at, boolean undoable) {}
