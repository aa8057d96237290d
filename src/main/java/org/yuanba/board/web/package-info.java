/** The public blackboard on the phone, in 长辈版, and its pages. */
@NullMarked
package org.yuanba.board.web;

import org.jspecify.annotations.NullMarked;
