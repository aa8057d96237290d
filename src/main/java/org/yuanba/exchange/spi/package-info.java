/** The socket for one Excel sheet of a module. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.exchange.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
