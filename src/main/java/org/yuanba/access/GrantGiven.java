package org.yuanba.access;

import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;

/**
 * An account received a role at a place.
 *
 * @param grant its id
 * @param account who received it
 * @param role code of the role
 * @param place where, with everything below
 * @param days from when until when
 * @param by who gave it, the nil id when Yuanba itself did
 */
public record GrantGiven(GrantId grant, AccountId account, String role, PlaceKey place, DateRange days, AccountId by) {}
