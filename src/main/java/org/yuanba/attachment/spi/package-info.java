/** The socket through which a module says who may read the files of its records. */
@NullMarked
@NamedInterface("spi")
package org.yuanba.attachment.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
