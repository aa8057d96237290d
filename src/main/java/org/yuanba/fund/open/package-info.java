/** What anyone may open: calls, pitch events, ballots, acceptance by those who asked. */
@NullMarked
package org.yuanba.fund.open;

import org.jspecify.annotations.NullMarked;
