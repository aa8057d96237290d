/** Volunteers as sheets. */
@NullMarked
package org.yuanba.volunteer.exchange;

import org.jspecify.annotations.NullMarked;
