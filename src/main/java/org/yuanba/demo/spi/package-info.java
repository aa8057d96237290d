/** The socket through which each module adds its part of the sample city. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.demo.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
