/** Sockets of access: a module's permissions, and the names of places. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.access.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
