/** Taking in what somebody tells, by whatever way she tells it. */
@NullMarked
package org.yuanba.problem.intake;

import org.jspecify.annotations.NullMarked;
