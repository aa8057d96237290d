package org.yuanba.calendar;

/** How the days of a period are counted. */
public enum Counting {
    /** Every day counts; a period that would end on a rest day ends on the first working day after it. */
    CALENDAR,
    /** Only working days count. */
    WORKING
}
