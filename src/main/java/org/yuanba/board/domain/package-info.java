/** The board of each compound: its short code, its duty phone, and the numbers of its printed versions. */
@NullMarked
package org.yuanba.board.domain;

import org.jspecify.annotations.NullMarked;
