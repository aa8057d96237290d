/** The socket for what carries messages out of Yuanba: text messages, e-mail, a work chat. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.notify.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
