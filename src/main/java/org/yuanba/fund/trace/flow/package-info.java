/** Money of a place as a picture: from where it came, as what, and for what it went; the same figures as a table. */
@NullMarked
package org.yuanba.fund.trace.flow;

import org.jspecify.annotations.NullMarked;
