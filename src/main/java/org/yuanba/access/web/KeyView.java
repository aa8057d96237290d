package org.yuanba.access.web;

import org.yuanba.access.key.AccessKeyRecord;

/**
 * A key as a page shows it.
 *
 * @param key the key, without what makes it one
 * @param state message key of whether it counts, is over, or was taken back
 * @param canBeEnded whether the reader may take it back now
 */
public record KeyView(AccessKeyRecord key, String state, boolean canBeEnded) {}
