/** Problems on the desks of those who answer for them. */
@NullMarked
package org.yuanba.problem.desk;

import org.jspecify.annotations.NullMarked;
