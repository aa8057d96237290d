/** Ballots by one-time codes, on phones and on paper, and the sheet on which they must balance. */
@NullMarked
package org.yuanba.fund.ballot;

import org.jspecify.annotations.NullMarked;
