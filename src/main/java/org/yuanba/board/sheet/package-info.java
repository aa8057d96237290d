/** The blackboard on paper: the sheet for the wall, the poster with the code, and what fits on them. */
@NullMarked
package org.yuanba.board.sheet;

import org.jspecify.annotations.NullMarked;
