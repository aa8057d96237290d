/** The pitch event: run sheet, criteria, jurors, and the rule published before the vote. */
@NullMarked
package org.yuanba.fund.pitch;

import org.jspecify.annotations.NullMarked;
