package org.yuanba.ops.spi;

import java.util.List;

/** A check of {@code ./yuanba verify}, run once in every city. */
public interface Check {

    /** A short word for the report, such as {@code audit}. */
    String name();

    /** What is wrong, one sentence each; empty when all is well. */
    List<String> findings();
}
