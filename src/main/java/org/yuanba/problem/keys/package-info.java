/** Keys other systems send problems with. */
@NullMarked
package org.yuanba.problem.keys;

import org.jspecify.annotations.NullMarked;
