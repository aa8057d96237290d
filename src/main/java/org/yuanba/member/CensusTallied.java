package org.yuanba.member;

import java.time.LocalDate;
import org.yuanba.shared.PlaceKey;

/**
 * The result of an entrance, or of a whole compound, was keyed in.
 *
 * @param compound the compound
 * @param asOf the day for which it holds
 */
public record CensusTallied(PlaceKey compound, LocalDate asOf) {}
