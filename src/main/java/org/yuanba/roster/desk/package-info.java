/** Pages of those who plan: set-up, people, draft, agreeing, living with it, paper. */
@NullMarked
package org.yuanba.roster.desk;

import org.jspecify.annotations.NullMarked;
