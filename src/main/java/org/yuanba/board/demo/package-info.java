/** What hangs on the invented blackboards of the sample city. */
@NullMarked
package org.yuanba.board.demo;

import org.jspecify.annotations.NullMarked;
