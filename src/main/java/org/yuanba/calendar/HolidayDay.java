package org.yuanba.calendar;

import java.time.LocalDate;

/**
 * A day the yearly notice speaks of.
 *
 * @param day the day
 * @param off true for a day off, false for a Saturday or Sunday that is worked
 * @param name the holiday, such as 国庆节
 */
public record HolidayDay(LocalDate day, boolean off, String name) {}
