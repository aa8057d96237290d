package org.yuanba.access.web;

import org.yuanba.access.domain.GrantRecord;

/**
 * A grant as a page shows it.
 *
 * @param grant the grant
 * @param placeName what its place is called
 * @param state message key of whether it holds, will, or is over
 * @param canBeEnded whether the reader may end it now
 */
public record GrantView(GrantRecord grant, String placeName, String state, boolean canBeEnded) {}
