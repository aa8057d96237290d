/** What money paid for and one can see, each with a code that hangs on it. */
@NullMarked
package org.yuanba.fund.trace.benefit;

import org.jspecify.annotations.NullMarked;
