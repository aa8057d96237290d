/** The working side of the blackboard: notices, objections, duty phone, what waits, the card on 总览. */
@NullMarked
package org.yuanba.board.desk;

import org.jspecify.annotations.NullMarked;
