/** Sockets of the shell: tabs, overview cards, to-do, log and search. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
