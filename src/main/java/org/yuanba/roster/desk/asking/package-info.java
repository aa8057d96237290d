/** Pages of those who plan, before a draft: posts and shifts, the rules of the yard, who takes part and when each can. */
@NullMarked
package org.yuanba.roster.desk.asking;

import org.jspecify.annotations.NullMarked;
