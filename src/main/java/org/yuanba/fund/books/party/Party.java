package org.yuanba.fund.books.party;

import org.yuanba.fund.FundAccountId;
import org.yuanba.shared.PlaceKey;

/**
 * A giver or a payee.
 *
 * @param id its account
 * @param place where it was entered
 * @param name what it is called
 * @param kind what it is
 * @param isNamed whether it agreed to be named in public
 */
public record Party(FundAccountId id, PlaceKey place, String name, PartyKind kind, boolean isNamed) {}
