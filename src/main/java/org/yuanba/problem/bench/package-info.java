/** Benchmarks: taking in from many addresses at once, lists of a district, what is alike. */
@NullMarked
package org.yuanba.problem.bench;

import org.jspecify.annotations.NullMarked;
