/** Why each project is in or out, what would have changed it, and what a voter's share paid for. */
@NullMarked
package org.yuanba.fund.allocation.reasons;

import org.jspecify.annotations.NullMarked;
