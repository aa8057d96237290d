/** The socket through which modules bring measures. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.indicator.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
