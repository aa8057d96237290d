/** Pages of a community: rounds from door to door, floating members, units, exports, and registering oneself. */
@NullMarked
package org.yuanba.member.desk;

import org.jspecify.annotations.NullMarked;
