/** The socket through which the organisation module learns how many members live where. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.organisation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
