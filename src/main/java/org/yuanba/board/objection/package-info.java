/** What people say about a notice, and what they are answered. */
@NullMarked
package org.yuanba.board.objection;

import org.jspecify.annotations.NullMarked;
