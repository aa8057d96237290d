/** What {@code ./yuanba} does with its arguments. */
@NullMarked
@NamedInterface("launcher")
package org.yuanba.ops.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
