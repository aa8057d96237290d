/** Notices: what is announced, for how long, to whom one objects, and what was answered. */
@NullMarked
package org.yuanba.board.notice;

import org.jspecify.annotations.NullMarked;
