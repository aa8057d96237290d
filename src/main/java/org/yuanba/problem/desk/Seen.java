package org.yuanba.problem.desk;

import org.jspecify.annotations.Nullable;
import org.yuanba.problem.intake.Reporter;

/**
 * What a handler asked to see unmasked.
 *
 * @param reporter who told it, none when she left nothing
 * @param words the words as they were written, none when nothing was masked
 */
record Seen(@Nullable Reporter reporter, @Nullable String words) {}
