package org.yuanba.member;

import org.yuanba.shared.PlaceKey;

/**
 * Somebody chose to show a role.
 *
 * @param member whose
 * @param compound on whose board it shows
 */
public record PledgeGiven(MemberId member, PlaceKey compound) {}
