/** Problems as they stand: what was told, how far it is, what was done, and the clock. */
@NullMarked
package org.yuanba.problem.casework;

import org.jspecify.annotations.NullMarked;
