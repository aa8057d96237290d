/** Pages of staff: requests for help and activities. */
@NullMarked
package org.yuanba.volunteer.desk;

import org.jspecify.annotations.NullMarked;
