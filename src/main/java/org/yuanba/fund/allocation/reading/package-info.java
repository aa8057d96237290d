/** Elections out of {@code .pb} files, the format of the Pabulib library. */
@NullMarked
package org.yuanba.fund.allocation.reading;

import org.jspecify.annotations.NullMarked;
