/** Rules in numbers: cells, limits, costs, gauges and spreads, the same for every search. */
@NullMarked
package org.yuanba.roster.planning.shape;

import org.jspecify.annotations.NullMarked;
