/** Sockets for the launcher: commands, checks of {@code verify}, benchmarks of {@code bench}. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.ops.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
