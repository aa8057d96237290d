/** Where a benefit comes from: from a bench back to the sources of its money, and from a source to all it bought. */
@NullMarked
package org.yuanba.fund.trace;

import org.jspecify.annotations.NullMarked;
