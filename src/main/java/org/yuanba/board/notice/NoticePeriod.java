package org.yuanba.board.notice;

import java.time.LocalDate;

/**
 * How long a notice stands, reckoned.
 *
 * @param lastDay its last day, until 24:00
 * @param certain whether the holidays of that year are known
 */
public record NoticePeriod(LocalDate lastDay, boolean certain) {}
