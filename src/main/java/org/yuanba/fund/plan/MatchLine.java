package org.yuanba.fund.plan;

import org.yuanba.shared.PlaceKey;

/**
 * What a rule says for a compound in a year, in fen.
 *
 * @param place which
 * @param name what it is called
 * @param given what was given
 * @param follows what follows by the rule
 */
public record MatchLine(PlaceKey place, String name, long given, long follows) {}
