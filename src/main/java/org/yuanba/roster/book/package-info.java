/** Rosters as they are kept: posts, shifts, who offered what, who is on duty, and the rules of a compound. */
@NullMarked
package org.yuanba.roster.book;

import org.jspecify.annotations.NullMarked;
