/** Telling a problem and following it, without signing in. */
@NullMarked
package org.yuanba.problem.open;

import org.jspecify.annotations.NullMarked;
