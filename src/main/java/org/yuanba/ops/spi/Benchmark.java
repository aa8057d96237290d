package org.yuanba.ops.spi;

import java.util.List;

/** A benchmark of {@code ./yuanba bench}: prepares its own data, warms up, repeats, reports medians. */
public interface Benchmark {

    /** The name one types after {@code bench}. */
    String name();

    /** Runs and reports. */
    List<Figure> run() throws Exception;

    /**
     * One measured figure.
     *
     * @param what what was measured, in words
     * @param value the median, with unit, such as {@code 1.92 s}
     * @param target what was asked of it, or an empty text
     * @param beside what it was measured beside in the same run, with the ratio, or an empty text
     */
    record Figure(String what, String value, String target, String beside) {}
}
