package org.yuanba.access;

import org.yuanba.shared.PlaceKey;

/**
 * A grant was ended before its last day.
 *
 * @param grant its id
 * @param account who held it
 * @param role code of the role
 * @param place where
 * @param by who ended it
 */
public record GrantEnded(GrantId grant, AccountId account, String role, PlaceKey place, AccountId by) {}
