package org.yuanba.exchange.file;

import java.util.function.Predicate;

/** One worksheet of a file, or the one table of a CSV. */
public interface FileTable {

    /** The worksheet's title; empty for a CSV. */
    String title();

    /** Hands over the rows that hold something, from the top, until told to stop by {@code false}. */
    void read(Predicate<FileRow> each);
}
