package org.yuanba.member;

import org.yuanba.shared.PlaceKey;

/**
 * Somebody no longer shows a role: it is gone from every page.
 *
 * @param member whose
 * @param compound from whose board it is gone
 */
public record PledgeWithdrawn(MemberId member, PlaceKey compound) {}
