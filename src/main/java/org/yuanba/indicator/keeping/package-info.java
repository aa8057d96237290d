/** How figures are kept: marks of what changed, parts of compounds by day, sums of places, month-ends. */
@NullMarked
package org.yuanba.indicator.keeping;

import org.jspecify.annotations.NullMarked;
