/** What happens by the mere passing of days: problems become overdue, are closed without a word, contacts are forgotten. */
@NullMarked
package org.yuanba.problem.upkeep;

import org.jspecify.annotations.NullMarked;
