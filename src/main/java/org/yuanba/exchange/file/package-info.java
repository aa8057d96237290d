/** Reads Excel and CSV files as streams of rows, and says in one sentence why a file cannot be read. */
@NullMarked
package org.yuanba.exchange.file;

import org.jspecify.annotations.NullMarked;
