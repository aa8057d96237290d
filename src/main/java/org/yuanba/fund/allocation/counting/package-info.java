/** The rules themselves: doubles with bounds decide where they can, fractions where they cannot. */
@NullMarked
package org.yuanba.fund.allocation.counting;

import org.jspecify.annotations.NullMarked;
