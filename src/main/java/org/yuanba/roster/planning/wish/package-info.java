/** What a roster tries for, weighed against each other by the rule set of the compound. */
@NullMarked
package org.yuanba.roster.planning.wish;

import org.jspecify.annotations.NullMarked;
