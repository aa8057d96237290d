/** The socket for a public section of one compound's blackboard. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.board.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
