/** What somebody on a roster sees and does herself: when she can, her shifts, swaps, her burden, her calendar. */
@NullMarked
package org.yuanba.roster.own;

import org.jspecify.annotations.NullMarked;
