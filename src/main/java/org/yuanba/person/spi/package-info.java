/** The socket for what personal links are good for. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.person.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
